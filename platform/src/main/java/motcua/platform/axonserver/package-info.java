/** What we add to Axon Server as the store of the events. */
@NullMarked
package motcua.platform.axonserver;

import org.jspecify.annotations.NullMarked;
