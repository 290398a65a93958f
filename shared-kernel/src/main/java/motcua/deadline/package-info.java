/** Due instants, the rule versions they were computed under, and punctuality. */
@NullMarked
package motcua.deadline;

import org.jspecify.annotations.NullMarked;
