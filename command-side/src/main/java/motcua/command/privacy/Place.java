package motcua.command.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.Stamp;

/**
 * Where a sealed value stands: it opens in no other place.
 *
 * @param step what brought it, a request or a line of a register: it is known before the event is, and no other event of the dossier
 *     has it
 */
public record Place(DossierId dossier, String step, Field field) {

    /** What can be sealed in an event. Their names are bound into what is sealed: none may change. */
    public enum Field {
        APPLICANT,
        REASON,
        WHY_LATE
    }

    /** The place of {@code field} in {@code event}. */
    public static Place in(DossierEvent event, Field field) {
        Stamp stamp = event.stamp();
        return stamp.line() == null
                ? of(event.dossier(), Objects.requireNonNull(stamp.request()), field)
                : of(event.dossier(), stamp.line(), field);
    }

    /** The place of {@code field} in what {@code request} brings. */
    public static Place of(DossierId dossier, Stamp.Request request, Field field) {
        return new Place(dossier, "request " + request.id(), field);
    }

    /** The place of {@code field} in what {@code line} brings. */
    public static Place of(DossierId dossier, Stamp.RegisterLine line, Field field) {
        return new Place(dossier, "line " + line.importId() + "/" + line.number(), field);
    }

    /** What is bound into the value that {@code subject} has here. */
    byte[] bound(String subject) {
        return String.join("\n", Sealer.SCHEME, subject, dossier.toString(), step, field.name())
                .getBytes(StandardCharsets.UTF_8);
    }
}
