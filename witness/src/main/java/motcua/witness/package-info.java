/**
 * Has this log only ever been appended to? A witness of c2sp.org/tlog-witness for another house to run: it cosigns a
 * checkpoint only when it continues the last one it cosigned.
 */
@NullMarked
package motcua.witness;

import org.jspecify.annotations.NullMarked;
