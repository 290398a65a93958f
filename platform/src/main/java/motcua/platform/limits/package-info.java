/** How often somebody without an account may ask. */
@NullMarked
package motcua.platform.limits;

import org.jspecify.annotations.NullMarked;
