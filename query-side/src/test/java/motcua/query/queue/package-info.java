/** Queues, told in events. */
@NullMarked
package motcua.query.queue;

import org.jspecify.annotations.NullMarked;
