/** Clients that send the steps of dossiers and note how long each took. */
@NullMarked
package motcua.benchmarks.load;

import org.jspecify.annotations.NullMarked;
