package motcua.command.paper;

import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierResolved;

/** Mẫu số 03: why a dossier is not accepted (NĐ 118/2025 Điều 17), or not granted after appraisal (Điều 19). */
final class RefusalForm {

    private RefusalForm() {}

    static Paper fill(Source source) {
        DossierEvent refused = source.history().last().event();
        Wording wording = source.wording();
        boolean isAtCounter = refused instanceof DossierDeclined;
        return new Sheet(source, Form.REFUSAL)
                .words("refusal-intro", source.office())
                .party("dossier-of")
                .procedure()
                .fieldIfAny("received", source.received())
                .words(isAtCounter ? "refusal-declined" : "refusal-refused", source.office())
                .quoted("reason", source.clear().reason(refused))
                .sign("submitter", "sign", "")
                .sign(isAtCounter ? "receiver" : "handler", "sign", person(source, refused))
                .paper(wording.say("number-03"));
    }

    private static String person(Source source, DossierEvent refused) {
        return refused instanceof DossierResolved resolved
                ? source.registry().person(resolved.by().value())
                : source.maker();
    }
}
