package motcua.deadline;

import static motcua.deadline.Ledger.NO_EVENT;
import static motcua.deadline.OfficeMinutes.A_DAY;
import static motcua.deadline.OfficeMinutes.NEVER;

import java.util.List;
import motcua.calendar.WorkingCalendar;
import motcua.calendar.WorkingHours;
import motcua.calendar.WorkingHours.Span;
import motcua.deadline.Line.Kind;
import motcua.deadline.Pauses.Pause;
import org.jspecify.annotations.Nullable;

/** Counts open minutes from the start of a clock, one line a day; like {@link Walk}, for limits stated in hours. */
final class HourWalk {

    private final WorkingCalendar calendar;
    private final WorkingHours hours;
    private final Pauses pauses;
    private final Ledger ledger;
    private long at;
    private int left;
    private @Nullable Pause paused;

    HourWalk(Setting setting, Pauses pauses, Ledger ledger) {
        this.calendar = setting.calendar();
        this.hours = setting.hours();
        this.pauses = pauses;
        this.ledger = ledger;
    }

    /** The minute at which {@code minutes} of open time after {@code start} are over, or the end of the pause it lies in. */
    long minutes(long start, int minutes) {
        at = start;
        left = minutes;
        for (long day = OfficeMinutes.day(start); left > 0; day++) {
            if (!calendar.isOpen(day)) {
                ledger.closed(day);
            } else if (!through(day)) {
                return NEVER;
            }
        }
        Pause last = pauses.at(at);
        return last == null ? at : after(last);
    }

    /** Counts the open time of {@code day}; false when an awaited supplement stops the clock. */
    private boolean through(long day) {
        int before = left;
        paused = null;
        for (Span span : hours.spans()) {
            countBetween(day * A_DAY + span.opensMinute(), day * A_DAY + span.closesMinute());
        }
        tell(day, before - left);
        return paused == null || !paused.isOpen();
    }

    private void countBetween(long open, long close) {
        while (left > 0 && at < close) {
            at = Math.max(at, open);
            Pause pause = pauses.at(at);
            if (pause != null) {
                paused = pause;
                at = Math.min(close, pause.provided());
            } else {
                int counted = (int) Math.min(left, pauses.nextAfter(at, close) - at);
                at += counted;
                left -= counted;
            }
        }
    }

    private void tell(long day, int counted) {
        if (paused != null) {
            ledger.write(day, day, Kind.PAUSED, 0, paused.event());
        }
        if (counted > 0) {
            ledger.counted(day, counted);
        } else if (paused == null) {
            ledger.write(day, day, Kind.AFTER_HOURS, 0, NO_EVENT);
        }
    }

    /** Nothing is due while a supplement is awaited: the first open minute after {@code first} in which none is. */
    private long after(Pause first) {
        long due = at;
        for (Pause pause = first; pause != null; pause = pauses.at(due)) {
            if (pause.isOpen()) {
                return NEVER;
            }
            due = openFrom(pause.provided());
        }
        tellMoved(OfficeMinutes.day(at) + 1, OfficeMinutes.day(due), first);
        return due;
    }

    private void tellMoved(long next, long last, Pause pause) {
        if (next < last) {
            ledger.write(next, last - 1, Kind.PAUSED, 0, pause.event());
        }
        ledger.write(last, last, Kind.ENDS_IN_PAUSE, 0, NO_EVENT);
    }

    private long openFrom(long minute) {
        for (long day = OfficeMinutes.day(minute); ; day++) {
            for (Span span : calendar.isOpen(day) ? hours.spans() : List.<Span>of()) {
                if (minute < day * A_DAY + span.closesMinute()) {
                    return Math.max(minute, day * A_DAY + span.opensMinute());
                }
            }
        }
    }
}
