package motcua.auditor.recount;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that figures need of one event; days are those of the offices.
 *
 * @param day when the dossier was received or resolved: when it was recorded, or what an imported register states
 * @param due the day it was due, and not before the day its deadline began
 * @param how how a resolution stands to its due instant; null for a reception
 */
record Counted(
        String office,
        String procedure,
        String channel,
        LocalDate day,
        LocalDate due,
        @Nullable How how) {

    /** Before the due day; on it and not after the due instant; after the due instant. */
    enum How {
        EARLY,
        ON_TIME,
        LATE
    }

    private static final ZoneId OFFICES = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Reads the members of a stored event; empty when one is missing or no instant. */
    static Optional<Counted> of(Map<String, String> event, boolean resolution) {
        String office = event.get("/card/office");
        String procedure = event.get("/card/procedure");
        String channel = event.get("/card/channel");
        if (office == null || procedure == null || channel == null) {
            return Optional.empty();
        }
        boolean imported = event.keySet().stream().anyMatch(pointer -> pointer.startsWith("/stamp/line/"));
        try {
            Instant at = instant(event, imported ? "/stamp/occurredAt" : "/stamp/recordedAt");
            Instant due = instant(event, "/deadline/due");
            LocalDate dueDay = later(day(due), day(instant(event, "/deadline/received")));
            return Optional.of(
                    new Counted(office, procedure, channel, day(at), dueDay, resolution ? how(at, due) : null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(Map<String, String> event, String pointer) {
        return Instant.parse(event.getOrDefault(pointer, ""));
    }

    private static How how(Instant at, Instant due) {
        if (at.isAfter(due)) {
            return How.LATE;
        }
        return day(at).isBefore(day(due)) ? How.EARLY : How.ON_TIME;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, OFFICES);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    boolean received() {
        return how == null;
    }

    boolean resolved() {
        return how != null;
    }

    boolean within(LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean by(LocalDate last) {
        return !day.isAfter(last);
    }

    boolean dueBy(LocalDate last) {
        return !due.isAfter(last);
    }
}
