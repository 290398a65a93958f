/** Keeps the events in PostgreSQL: durable before acknowledged, many appends to a commit. */
@NullMarked
package motcua.platform.postgres;

import org.jspecify.annotations.NullMarked;
