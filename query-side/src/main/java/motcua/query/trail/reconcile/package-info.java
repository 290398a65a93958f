/**
 * Is everything still what was logged? Compares the store of the events, the log and the views with each other, entry by
 * entry, and believes none of what the one that wrote the log remembers.
 */
@NullMarked
package motcua.query.trail.reconcile;

import org.jspecify.annotations.NullMarked;
