package motcua.auditor.recount;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that figures count of one event; days are those of the offices.
 *
 * @param day when the event happened: when it was recorded, or what an imported register states
 * @param due the day from whose end on the dossier is late, or would have been; null for what has nothing to do with that
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
        STOPPED,
        REOPENED,
        DECLINED,
        SUPPLEMENT,
        EXTENSION,
        CORRECTION,
        /** From now on the dossier is due on a day. */
        AWAITED,
        /** From now on it is not due on that day any more. */
        SETTLED
    }

    private static final ZoneId OFFICES = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<What> RESOLUTIONS = Set.of(What.EARLY, What.ON_TIME, What.LATE);

    /** Reads the members of a stored event; empty when one is missing or no instant. */
    static Optional<List<Counted>> of(String name, Map<String, String> event) {
        String office = event.get("/card/office");
        String procedure = event.get("/card/procedure");
        String channel = event.get("/card/channel");
        if (office == null || procedure == null || channel == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Reading(new Counted(office, procedure, channel, What.RECEIVED, day(at(event)), null), event)
                            .read(name));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant at(Map<String, String> event) {
        boolean imported = event.keySet().stream().anyMatch(pointer -> pointer.startsWith("/stamp/line/"));
        return instant(event, imported ? "/stamp/occurredAt" : "/stamp/recordedAt");
    }

    private static Instant instant(Map<String, String> event, String pointer) {
        return Instant.parse(event.getOrDefault(pointer, ""));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, OFFICES);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Goes through one event by the published definitions. */
    private static final class Reading {

        private final Counted model;
        private final Map<String, String> event;
        private final List<Counted> counted = new ArrayList<>();

        Reading(Counted model, Map<String, String> event) {
            this.model = model;
            this.event = event;
        }

        List<Counted> read(String name) {
            switch (name) {
                case "dossier.received" -> {
                    count(What.RECEIVED);
                    awaited("/deadline");
                }
                case "dossier.declined" -> count(What.DECLINED);
                case "dossier.supplement-asked" -> moved(What.SUPPLEMENT);
                case "dossier.supplement-provided", "dossier.taken-over", "dossier.deadline-moved" -> moved(null);
                case "dossier.extended" -> moved(What.EXTENSION);
                case "dossier.resolved" -> {
                    count(how());
                    settled("/deadline");
                }
                case "dossier.reopened" -> {
                    count(What.REOPENED);
                    awaited("/deadline");
                }
                case "dossier.stopped" -> stopped();
                case "dossier.correction-asked" -> count(What.CORRECTION);
                default -> {}
            }
            return counted;
        }

        private void count(What what) {
            counted.add(new Counted(model.office, model.procedure, model.channel, what, model.day, null));
        }

        private void stopped() {
            if (event.containsKey("/received")) {
                count(What.STOPPED);
            }
            if (has("/before")) {
                settled("/before");
            }
        }

        private void moved(@Nullable What what) {
            if (what != null) {
                count(what);
            }
            if (has("/before") && has("/deadline") && same()) {
                return;
            }
            if (has("/before")) {
                settled("/before");
            }
            if (has("/deadline")) {
                awaited("/deadline");
            }
        }

        private boolean has(String deadline) {
            return event.containsKey(deadline + "/due");
        }

        private boolean same() {
            return List.of("/received", "/due", "/rule", "/calendar", "/original").stream()
                    .allMatch(member -> event.getOrDefault("/before" + member, "")
                            .equals(event.getOrDefault("/deadline" + member, "")));
        }

        private void awaited(String deadline) {
            add(What.AWAITED, dueDay(deadline));
        }

        private void settled(String deadline) {
            add(What.SETTLED, dueDay(deadline));
        }

        private void add(What what, LocalDate due) {
            counted.add(new Counted(model.office, model.procedure, model.channel, what, model.day, due));
        }

        private LocalDate dueDay(String deadline) {
            return later(day(instant(event, deadline + "/due")), day(instant(event, deadline + "/received")));
        }

        private What how() {
            Instant due = instant(event, "/deadline/due");
            Instant end = at(event);
            if (end.isAfter(due)) {
                return What.LATE;
            }
            return day(end).isBefore(day(due)) ? What.EARLY : What.ON_TIME;
        }
    }

    boolean is(What wanted) {
        return what == wanted;
    }

    boolean isResolved() {
        return RESOLUTIONS.contains(what);
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
