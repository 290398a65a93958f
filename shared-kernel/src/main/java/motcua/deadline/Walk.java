package motcua.deadline;

import static motcua.deadline.Ledger.NO_EVENT;
import static motcua.deadline.OfficeMinutes.A_DAY;
import static motcua.deadline.OfficeMinutes.NEVER;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import motcua.calendar.WorkingCalendar;
import motcua.calendar.WorkingHours;
import motcua.deadline.Line.Kind;
import motcua.deadline.Pauses.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Goes from the start of a clock to its end day by day, and says what each day did to it. Nothing else computes a due instant: what the
 * ledger keeps is the computation.
 *
 * <p>Ends are minutes of the offices; {@link OfficeMinutes#NEVER} when an awaited supplement stops the walk.
 */
final class Walk {

    private final WorkingCalendar calendar;
    private final int close;
    private final Pauses pauses;
    private final Ledger ledger;

    Walk(Setting setting, Pauses pauses, Ledger ledger) {
        this.calendar = setting.calendar();
        this.close = setting.hours().closesMinute();
        this.pauses = pauses;
        this.ledger = ledger;
    }

    /** {@code count} days after {@code first}, which is not counted (Civil Code Điều 147). */
    long days(long first, int count) {
        ledger.write(first, first, Kind.FIRST_DAY, 0, NO_EVENT);
        return steps(first, count, day -> true, day -> ledger.write(day, day, Kind.COUNTED, 1, NO_EVENT));
    }

    /** {@code count} open days after {@code first}, which is not counted. */
    long workingDays(long first, int count) {
        ledger.write(first, first, Kind.FIRST_DAY, 0, NO_EVENT);
        return steps(first, count, calendar::isOpen, day -> ledger.counted(day, 1));
    }

    /** As many open days after the day of {@code due} as the extension gives (NĐ 118/2025 Điều 19.6). */
    long extended(long due, Extension extension) {
        return steps(
                OfficeMinutes.day(due),
                extension.workingDays(),
                calendar::isOpen,
                day -> ledger.write(day, day, Kind.EXTENDED, 1, extension.version()));
    }

    /** Days after {@code first} that count, but those of a pause. */
    private long steps(long first, int count, LongPredicate counts, LongConsumer tell) {
        long day = first;
        for (int left = count; left > 0; ) {
            day++;
            Pause pause = counts.test(day) ? pauses.over(day) : null;
            if (pause != null && pause.isOpen()) {
                return NEVER;
            }
            if (pause == null && counts.test(day)) {
                left--;
                tell.accept(day);
            } else {
                skip(day, pause);
            }
        }
        return end(day);
    }

    /** {@code count} months after {@code first}; the days of pauses are added to their end. */
    long months(long first, int count) {
        ledger.write(first, first, Kind.FIRST_DAY, 0, NO_EVENT);
        LocalDate start = LocalDate.ofEpochDay(first);
        for (int month = 1; month <= count; month++) {
            long from = start.plusMonths(month - 1L).toEpochDay() + 1;
            ledger.write(from, start.plusMonths(month).toEpochDay(), Kind.COUNTED, 1, NO_EVENT);
        }
        long end = start.plusMonths(count).toEpochDay();
        for (Pause pause : pauses.all()) {
            end = pushed(end, first, pause);
        }
        return end == NEVER ? NEVER : end(end);
    }

    private long pushed(long end, long first, Pause pause) {
        long from = Math.max(first, pause.askedDay());
        if (from >= end || pause.providedDay() <= from) {
            return end;
        }
        if (pause.isOpen()) {
            return NEVER;
        }
        long pushed = end + pause.providedDay() - from;
        ledger.write(end + 1, pushed, Kind.PAUSED, 0, pause.event());
        return pushed;
    }

    /** The close of the day of {@code start}, or of the next open day when it is closed or {@code start} is too late for it. */
    long sameDay(long start, long notBefore, Limit limit) {
        long day = OfficeMinutes.day(start);
        if (calendar.isOpen(day) && notBefore > day * A_DAY + lastMinute(limit.lateCutoff())) {
            ledger.write(day, day, Kind.AFTER_CUTOFF, 0, NO_EVENT);
            day++;
        }
        for (; !calendar.isOpen(day); day++) {
            ledger.closed(day);
        }
        ledger.counted(day, limit.value());
        return end(day);
    }

    /** A dossier taken in after closing time cannot be due before it came, whatever its procedure says. */
    private int lastMinute(@Nullable LocalTime cutoff) {
        return cutoff == null ? close : Math.min(close, WorkingHours.minuteOf(cutoff));
    }

    /** The close of {@code last}, or of the first day after it that is open and on which nothing is awaited (Civil Code Điều 148). */
    private long end(long last) {
        Kind moved = null;
        for (long day = last; ; day++) {
            Pause pause = pauses.barring(day, day * A_DAY + close);
            if (pause == null && calendar.isOpen(day)) {
                return closeOf(day, moved);
            }
            if (pause != null && pause.isOpen()) {
                return NEVER;
            }
            if (day > last) {
                skip(day, pause);
            }
            moved = pause != null || moved == Kind.ENDS_IN_PAUSE ? Kind.ENDS_IN_PAUSE : Kind.ENDS_ON_CLOSED_DAY;
        }
    }

    private long closeOf(long day, @Nullable Kind moved) {
        if (moved != null) {
            ledger.write(day, day, moved, 0, NO_EVENT);
        }
        return day * A_DAY + close;
    }

    /** Says why {@code day} was not counted: a supplement was awaited, or it was closed. */
    private void skip(long day, @Nullable Pause pause) {
        if (pause == null) {
            ledger.closed(day);
        } else {
            ledger.write(day, day, Kind.PAUSED, 0, pause.event());
        }
    }
}
