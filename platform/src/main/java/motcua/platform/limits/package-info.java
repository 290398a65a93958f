/** How often somebody may ask, with an account or without one. */
@NullMarked
package motcua.platform.limits;

import org.jspecify.annotations.NullMarked;
