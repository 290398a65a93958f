/** Was the later state of a log grown from the earlier one, or are there two histories? */
@NullMarked
package motcua.auditor.compare;

import org.jspecify.annotations.NullMarked;
