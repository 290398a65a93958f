/** Runs what is measured, each in a process of its own, in turns, and tells how it went. */
@NullMarked
package motcua.benchmarks.run;

import org.jspecify.annotations.NullMarked;
