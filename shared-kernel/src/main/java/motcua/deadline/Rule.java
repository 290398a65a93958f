package motcua.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import motcua.calendar.WorkingHours;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules about time, as the law or a reading of it says.
 *
 * @param version stands in every deadline computed under it, such as {@code nd-118-2025}
 * @param validFrom the first day on which acceptance chooses it; null unless it is chosen by date
 * @param validTo the last such day; null while it is in force, and unless it is chosen by date
 * @param acceptanceWorkingHours within which an online submission is accepted or sent back
 * @param correctionWorkingDays within which a wrong result is put right
 * @param reminders when somebody is reminded of what has not been done
 * @param handoverCutoff paper received until then is handed over on the same day
 * @param source the articles it rests on; {@code derived} or {@code unverified} where there is none
 */
public record Rule(
        String version,
        Use use,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        Supplements supplements,
        Extensions extensions,
        int acceptanceWorkingHours,
        int correctionWorkingDays,
        Reminders reminders,
        LocalTime handoverCutoff,
        StartsAt startsAt,
        String source) {

    /** What a rule version is there for. */
    public enum Use {
        /** In force for what is accepted while it is valid. */
        BY_DATE,
        /** Another lawful reading, shown beside the one in force. */
        BESIDE,
        /** A name that stands in stored events. */
        STORED
    }

    /**
     * The rules about supplements.
     *
     * @param atMost how often one may be asked for
     * @param withinWorkingDays of acceptance in which it may be asked for
     * @param closesAfterDays without one after which the dossier is closed
     */
    public record Supplements(SupplementEffect effect, int atMost, int withinWorkingDays, int closesAfterDays) {
        public Supplements {
            notNegative(atMost);
            notNegative(withinWorkingDays);
            notNegative(closesAfterDays);
        }
    }

    /**
     * The rules about a new date.
     *
     * @param atMost how often one may be given
     * @param noticeDays before the deadline by which it must have been told
     */
    public record Extensions(int atMost, int noticeDays) {
        public Extensions {
            notNegative(atMost);
            notNegative(noticeDays);
        }
    }

    /**
     * When somebody is reminded.
     *
     * @param alertHours after an online submission that nobody has answered (NĐ 118/2025 Điều 17.2c)
     * @param apologyWorkingDays before the deadline of a dossier that is not resolved
     * @param idleWorkingHours of a dossier in one hand without any step; no official text says how many
     */
    public record Reminders(int alertHours, int apologyWorkingDays, int idleWorkingHours) {
        public Reminders {
            notNegative(alertHours);
            notNegative(apologyWorkingDays);
            notNegative(idleWorkingHours);
        }
    }

    public Rule {
        notNegative(acceptanceWorkingHours);
        notNegative(correctionWorkingDays);
        if ((use == Use.BY_DATE) != (validFrom != null)) {
            throw new IllegalArgumentException("a rule has a first day if and only if it is chosen by date");
        }
        if (validTo != null && (validFrom == null || validTo.isBefore(validFrom))) {
            throw new IllegalArgumentException(version + " ends before it begins");
        }
        WorkingHours.minuteOf(handoverCutoff);
    }

    private static void notNegative(int number) {
        if (number < 0) {
            throw new IllegalArgumentException(number + " is negative");
        }
    }

    boolean isInForceOn(LocalDate day) {
        return validFrom != null && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
