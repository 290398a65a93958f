/** How events stand in the store: their stored names, revisions and JSON. */
@NullMarked
package motcua.platform.events;

import org.jspecify.annotations.NullMarked;
