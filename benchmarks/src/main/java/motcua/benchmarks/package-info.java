/** What things cost, measured by JMH; compiled in every build and run by hand, see {@code docs/performance.md}. */
@NullMarked
package motcua.benchmarks;

import org.jspecify.annotations.NullMarked;
