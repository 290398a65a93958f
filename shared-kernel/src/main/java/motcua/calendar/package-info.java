/** Working time: which days an office is open. */
@NullMarked
package motcua.calendar;

import org.jspecify.annotations.NullMarked;
