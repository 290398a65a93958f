/** What the machine can do at most, with nothing in the way. */
@NullMarked
package motcua.benchmarks.limits;

import org.jspecify.annotations.NullMarked;
