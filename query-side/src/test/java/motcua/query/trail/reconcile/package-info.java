/** What somebody can do to the store and the log, and what finds it. */
@NullMarked
package motcua.query.trail.reconcile;

import org.jspecify.annotations.NullMarked;
