/** Every store of the log behaves the same. */
@NullMarked
package motcua.query.trail.store;

import org.jspecify.annotations.NullMarked;
