package motcua.auditor.recount;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that figures count of one event; days are those of the offices.
 *
 * @param day when it counts: when the event was recorded, what an imported register states, or the day of a decision that is taken back
 * @param due the day from whose end on the dossier is late; null for what has nothing to do with that
 */
record Counted(
        String office,
        String procedure,
        String channel,
        What what,
        LocalDate day,
        @Nullable LocalDate due) {

    /** What is counted. */
    enum What {
        RECEIVED,
        /** Resolved before the due day; on it and not after the due instant; after the due instant. */
        EARLY,
        ON_TIME,
        LATE,
        /** Of these, resolved after the due instant that index 766 reads. */
        LATE_BY_INDEX,
        STOPPED,
        REOPENED,
        /** Open again, by an event that does not say which decision it takes back. */
        OPEN_AGAIN,
        DECLINED,
        SUPPLEMENT,
        EXTENSION,
        CORRECTION,
        /** An answer to what came online, and one after more than 8 working hours. */
        ANSWERED,
        ANSWERED_LATE,
        /** A person's live step, and one told too late. */
        STEP,
        LATE_ENTRY,
        /** How many more dossiers are due on a day, by the deadline in force and as index 766 reads it. */
        AWAITED,
        AWAITED_BY_INDEX,
        /** How many decisions tell their handling in each unit, and how many thousandths of it they took. */
        IN_HOURS,
        HOURS,
        IN_WORKING_DAYS,
        WORKING_DAYS,
        IN_DAYS,
        DAYS,
        IN_MONTHS,
        MONTHS
    }

    private static final ZoneId OFFICES = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * Reads the members of a stored event, each thing with how often it counts, which may be negative; empty when a member is missing or
     * makes no sense.
     *
     * @param lateEntry how long a step must have waited to be a late entry; null when that is not known
     */
    static Optional<Map<Counted, Long>> of(String name, Map<String, String> event, @Nullable Duration lateEntry) {
        String office = event.get("/card/office");
        String procedure = event.get("/card/procedure");
        String channel = event.get("/card/channel");
        if (office == null || procedure == null || channel == null) {
            return Optional.empty();
        }
        try {
            Counted model =
                    new Counted(office, procedure, channel, What.RECEIVED, day(new Members(event).counted()), null);
            return Optional.of(new Reading(model, new Members(event)).read(name, lateEntry));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, OFFICES);
    }

    boolean is(What wanted) {
        return what == wanted;
    }

    boolean isResolved() {
        return what == What.EARLY || what == What.ON_TIME || what == What.LATE;
    }

    boolean within(LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean by(LocalDate last) {
        return !day.isAfter(last);
    }

    boolean dueBy(LocalDate last) {
        return due != null && !due.isAfter(last);
    }
}
