/** The log: sequence, integrate, publish, under faults of every kind. */
@NullMarked
package motcua.query.trail.log;

import org.jspecify.annotations.NullMarked;
