package motcua.dossier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who said it, when it happened, when it was written down, and by which request or register line.
 *
 * @param occurredAt when it happened, as a person said
 * @param recordedAt when it was recorded, by our clock alone; never taken from a client
 * @param request the request behind it; null for a line of a register
 * @param line the register line behind it; null for a live request
 * @param whyLate why it was not written down when it happened; null for a step of that very moment and for a register line
 */
public record Stamp(
        Actor actor,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable Request request,
        @Nullable RegisterLine line,
        @Nullable Sealed whyLate) {

    /** A request and the keyed hash of what it asked, so that one id with two contents is noticed. */
    public record Request(CommandId id, String fingerprint) {}

    /** Where an imported step stands: line {@code number} (the header is line 1) of an import. */
    public record RegisterLine(String importId, long number) {}

    public Stamp {
        if ((request == null) == (line == null)) {
            throw new IllegalArgumentException("a step comes from a request or from a register line");
        }
    }

    /** A live step: it happens as it is recorded. */
    public static Stamp live(Actor actor, Instant now, Request request) {
        return new Stamp(actor, now, now, request, null, null);
    }

    /** A step that happened at {@code occurredAt}, is written down only now, and says why. */
    public static Stamp late(Actor actor, Instant occurredAt, Instant now, Request request, Sealed whyLate) {
        return new Stamp(actor, occurredAt, now, request, null, whyLate);
    }

    /** A step read from a register: it happened when the register says. */
    public static Stamp imported(Actor actor, Instant occurredAt, Instant recordedAt, RegisterLine line) {
        return new Stamp(actor, occurredAt, recordedAt, null, line, null);
    }

    /** Whether it is somebody's live step: no line of a register, and nothing that the house noticed. */
    public boolean comesFromAPerson() {
        return line == null && !actor.equals(Actor.HOUSE);
    }

    /** The instant statistics use: what was recorded, or what the register says for a step older than this system. */
    public Instant counted() {
        return line == null ? recordedAt : occurredAt;
    }
}
