package motcua.command.dossier;

import java.time.LocalDate;
import java.util.List;
import motcua.dossier.Answer;
import motcua.dossier.DossierCommand.Opening;
import motcua.dossier.DossierEvent;
import motcua.dossier.OfficeId;
import motcua.dossier.Refusal;

/** What follows from a command. */
sealed interface Decision {

    /** These things happened. */
    record Happened(List<DossierEvent> events) implements Decision {
        Happened(DossierEvent event) {
            this(List.of(event));
        }
    }

    /** All is well, but the dossier needs the next code of its office and day first. */
    record NeedsCode(Opening command, OfficeId office, LocalDate day) implements Decision {}

    /** The same request was answered before; nothing happens again. */
    record Repeated(Answer answer) implements Decision {}

    /** Nothing happens, and this is why. */
    record Refused(Refusal.Reason reason) implements Decision {}
}
