@NullMarked
package motcua.platform.limits;

import org.jspecify.annotations.NullMarked;
