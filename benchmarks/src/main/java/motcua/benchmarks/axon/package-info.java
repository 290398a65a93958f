/** The counter as a plain Axon application: as its starter configures it, and tuned as its handbook advises. */
@NullMarked
package motcua.benchmarks.axon;

import org.jspecify.annotations.NullMarked;
