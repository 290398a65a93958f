/** Tracking, told in events. */
@NullMarked
package motcua.query.tracking;

import org.jspecify.annotations.NullMarked;
