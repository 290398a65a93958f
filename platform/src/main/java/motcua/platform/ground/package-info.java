/** The ground everything stands on: the clock and the catalogue. */
@NullMarked
package motcua.platform.ground;

import org.jspecify.annotations.NullMarked;
