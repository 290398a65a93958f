package motcua.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The supplements during which a clock does not count, in their order. */
record Pauses(List<Pause> all) {

    static final Pauses NONE = new Pauses(List.of());

    /**
     * One of them.
     *
     * @param asked the first whole minute from which it is awaited
     * @param provided the first whole minute at which it is there; {@link OfficeMinutes#NEVER} while it is awaited
     */
    record Pause(long askedDay, long asked, long providedDay, long provided, long event) {

        static Pause of(Supplement supplement) {
            long never = OfficeMinutes.NEVER;
            return new Pause(
                    OfficeMinutes.day(OfficeMinutes.of(supplement.asked())),
                    OfficeMinutes.notBefore(supplement.asked()),
                    supplement.provided() == null ? never : OfficeMinutes.day(OfficeMinutes.of(supplement.provided())),
                    supplement.provided() == null ? never : OfficeMinutes.notBefore(supplement.provided()),
                    supplement.askedVersion());
        }

        boolean isOpen() {
            return provided == OfficeMinutes.NEVER;
        }
    }

    static Pauses of(List<Supplement> supplements) {
        return supplements.isEmpty()
                ? NONE
                : new Pauses(supplements.stream().map(Pause::of).toList());
    }

    /** The pause for which {@code day} is not counted: the days after asking, up to the day of providing. */
    @Nullable
    Pause over(long day) {
        for (Pause pause : all) {
            if (pause.askedDay < day && day <= pause.providedDay) {
                return pause;
            }
        }
        return null;
    }

    /** The pause for which nothing can be due at {@code close} of {@code day}: it lasts then, or the day is not counted. */
    @Nullable
    Pause barring(long day, long close) {
        Pause lasting = at(close);
        return lasting == null ? over(day) : lasting;
    }

    /** The pause that lasts at {@code minute}. */
    @Nullable
    Pause at(long minute) {
        for (Pause pause : all) {
            if (pause.asked <= minute && minute < pause.provided) {
                return pause;
            }
        }
        return null;
    }

    /** When the next pause after {@code minute} begins, at the latest {@code latest}. */
    long nextAfter(long minute, long latest) {
        for (Pause pause : all) {
            if (pause.asked > minute) {
                return Math.min(pause.asked, latest);
            }
        }
        return latest;
    }
}
