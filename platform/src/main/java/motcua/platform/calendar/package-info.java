/** The calendar as decrees have changed it, read from their events. */
@NullMarked
package motcua.platform.calendar;

import org.jspecify.annotations.NullMarked;
