package motcua.dossier;

import java.time.Instant;
import motcua.deadline.Deadline;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a dossier. Stored for ever: add a case or an optional field, never change one. */
public sealed interface DossierEvent {

    DossierId dossier();

    Card card();

    Stamp stamp();

    /** A citizen sent a dossier online; nobody has checked it yet. */
    record DossierSubmitted(DossierId dossier, Card card, Sealed applicant, Stamp stamp) implements DossierEvent {}

    /**
     * The counter accepted the dossier as complete and gave a date (NĐ 118/2025 Điều 17).
     *
     * @param applicant null when {@link DossierSubmitted} carries it
     */
    record DossierReceived(
            DossierId dossier, Card card, @Nullable Sealed applicant, Deadline deadline, Stamp stamp)
            implements DossierEvent {}

    /**
     * The dossier went into an officer's hands.
     *
     * @param from who held it before; null when it came from the counter
     */
    record DossierAssigned(
            DossierId dossier,
            Card card,
            Deadline deadline,
            OfficerId to,
            @Nullable OfficerId from,
            Stamp stamp) implements DossierEvent {}

    /** The decision was made; this ends the clock. */
    record DossierResolved(DossierId dossier, Card card, Deadline deadline, OfficerId by, Outcome outcome, Stamp stamp)
            implements DossierEvent {}

    /** The result went into the citizen's hands. */
    record DossierReturned(DossierId dossier, Card card, Deadline deadline, Instant resolved, Stamp stamp)
            implements DossierEvent {}
}
