/** Writes down what administrators order before it is done, and believes no order that they did not sign. */
@NullMarked
package motcua.platform.orders;

import org.jspecify.annotations.NullMarked;
