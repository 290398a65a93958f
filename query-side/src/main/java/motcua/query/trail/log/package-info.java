/**
 * The transparency log of all events: sequence, integrate, publish. Each step is durable before the next begins, and each
 * may be repeated by whoever takes over after a death on any line.
 */
@NullMarked
package motcua.query.trail.log;

import org.jspecify.annotations.NullMarked;
