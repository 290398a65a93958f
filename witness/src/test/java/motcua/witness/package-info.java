/** Has this log only ever been appended to? */
@NullMarked
package motcua.witness;

import org.jspecify.annotations.NullMarked;
