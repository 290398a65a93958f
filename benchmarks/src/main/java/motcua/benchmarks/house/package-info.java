/** Motcua itself as something that is measured. */
@NullMarked
package motcua.benchmarks.house;

import org.jspecify.annotations.NullMarked;
