/**
 * Time that is not ours: RFC 3161 stamps of checkpoints by an authority outside the house, so that nobody, not even
 * with the log's key, can write a past that is older than it is.
 */
@NullMarked
package motcua.query.trail.time;

import org.jspecify.annotations.NullMarked;
