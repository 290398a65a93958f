/** What the two sides do alike for somebody without an account. */
@NullMarked
package motcua.platform.tracking;

import org.jspecify.annotations.NullMarked;
