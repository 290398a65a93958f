/** What does an officer, or an office, do next? */
@NullMarked
package motcua.query.queue;

import org.jspecify.annotations.NullMarked;
