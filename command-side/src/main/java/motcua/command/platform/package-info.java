/** Axon, caching, metrics and configuration of the command side: its only room with technology. */
@NullMarked
package motcua.command.platform;

import org.jspecify.annotations.NullMarked;
