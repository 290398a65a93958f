/** Does this receipt prove that a step stands in the log? */
@NullMarked
package motcua.auditor.receipt;

import org.jspecify.annotations.NullMarked;
