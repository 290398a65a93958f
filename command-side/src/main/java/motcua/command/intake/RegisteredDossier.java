package motcua.command.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import motcua.deadline.Deadline;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierId;
import motcua.dossier.Outcome;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;

/** The rule of an import: which steps a line of a register tells. It keeps the register's instants and says so. */
final class RegisteredDossier {

    private RegisteredDossier() {}

    /** The steps of {@code line}, oldest first; a register does not tell when a dossier was assigned, so: at reception. */
    static List<DossierEvent> steps(
            RegisterLine line, Sealed applicant, Actor importer, Instant recordedAt, Stamp.RegisterLine source) {
        DossierId id = DossierId.registeredAs(line.code());
        Card card = new Card(line.code(), line.office(), line.procedure(), line.channel());
        Deadline deadline = Deadline.stated(line.received(), line.due());
        List<DossierEvent> steps = new ArrayList<>(4);
        Stamp received = Stamp.imported(importer, line.received(), recordedAt, source);
        steps.add(new DossierReceived(id, card, applicant, deadline, received));
        if (line.officer() != null) {
            steps.add(new DossierAssigned(id, card, deadline, line.officer(), null, received));
        }
        if (line.resolved() != null && line.officer() != null) {
            Stamp resolved = Stamp.imported(importer, line.resolved(), recordedAt, source);
            steps.add(new DossierResolved(id, card, deadline, line.officer(), Outcome.GRANTED, resolved));
        }
        if (line.returned() != null && line.resolved() != null) {
            Stamp returned = Stamp.imported(importer, line.returned(), recordedAt, source);
            steps.add(new DossierReturned(id, card, deadline, line.resolved(), returned));
        }
        return steps;
    }
}
