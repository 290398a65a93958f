package motcua.deadline;

import motcua.calendar.WorkingCalendar;
import motcua.deadline.Line.Kind;

/** Takes the lines of a walk as it makes them, in numbers, so that a walk nobody reads costs no objects. */
interface Ledger {

    /** Stands for the absence of an event. */
    long NO_EVENT = -1;

    /** Keeps nothing. */
    Ledger BLANK = (from, to, kind, amount, event) -> {};

    /** The days from {@code from} to {@code to}, since 1970. */
    void write(long from, long to, Kind kind, int amount, long event);

    /** A day that took {@code amount} of the limit. */
    default void counted(long day, int amount) {
        write(day, day, WorkingCalendar.isWeekend(day) ? Kind.MAKE_UP : Kind.COUNTED, amount, NO_EVENT);
    }

    /** A day on which offices were closed. */
    default void closed(long day) {
        write(day, day, WorkingCalendar.isWeekend(day) ? Kind.WEEKEND : Kind.HOLIDAY, 0, NO_EVENT);
    }
}
