@NullMarked
package motcua.query.deadline;

import org.jspecify.annotations.NullMarked;
