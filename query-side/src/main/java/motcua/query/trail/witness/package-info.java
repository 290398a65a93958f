/** Who outside this house confirms that the log has only ever been appended to? */
@NullMarked
package motcua.query.trail.witness;

import org.jspecify.annotations.NullMarked;
