/** Is this step in the log, and was nothing altered? The doors of the transparency log, and what keeps it going here. */
@NullMarked
package motcua.query.trail;

import org.jspecify.annotations.NullMarked;
