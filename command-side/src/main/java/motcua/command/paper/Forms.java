package motcua.command.paper;

import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.SupplementAsked;

/** Fills forms in: a function of what happened up to a step, and of nothing else that a dossier could change. */
final class Forms {

    private Forms() {}

    /** {@code form} for the last step of {@code source}; throws {@link IllegalArgumentException} when it does not belong to that. */
    static Paper fill(Form form, Source source) {
        DossierEvent step = source.history().last().event();
        if (!form.belongsTo(step)) {
            throw new IllegalArgumentException(form + " does not belong to " + step.getClass());
        }
        return switch (form) {
            case RECEIPT -> ReceiptForm.fill(source);
            case SUPPLEMENT -> SupplementForm.fill(source, (SupplementAsked) step);
            case REFUSAL -> RefusalForm.fill(source);
            case APOLOGY -> ApologyForm.fill(source, (DeadlineExtended) step);
            case STOP -> StopForm.fill(source, (DossierStopped) step);
            case CONTROL -> ControlForm.fill(source);
        };
    }
}
