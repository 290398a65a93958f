package motcua.dossier;

import java.util.UUID;

/** Identifies one dossier for ever; it names a stream of events and never authorises. */
public record DossierId(UUID value) {

    /** Reads the canonical form of a UUID; throws {@link IllegalArgumentException} for anything else. */
    public static DossierId of(String text) {
        return new DossierId(Names.uuid("dossier id", text));
    }

    /** The dossier that {@code command} opens: its retry meets the same one. */
    public static DossierId openedBy(CommandId command) {
        return new DossierId(Names.derive("dossier-of-command", command.toString()));
    }

    /** The dossier behind a line of a register: the same code, read twice, is the same dossier. */
    public static DossierId registeredAs(DossierCode code) {
        return new DossierId(Names.derive("dossier-of-register", code.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
