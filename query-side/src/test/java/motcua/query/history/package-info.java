/** Histories, told in events. */
@NullMarked
package motcua.query.history;

import org.jspecify.annotations.NullMarked;
