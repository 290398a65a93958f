package motcua.command.paper;

import motcua.dossier.DossierEvent.DeadlineExtended;

/** Mẫu số 04: an apology for a delay, with the one new date there may be (NĐ 118/2025 Điều 19.6). */
final class ApologyForm {

    private ApologyForm() {}

    /** The last step of {@code source} is {@code extended}. */
    static Paper fill(Source source, DeadlineExtended extended) {
        Wording wording = source.wording();
        String code = extended.card().code().toString();
        Party party = source.party();
        return new Sheet(source, Form.APOLOGY)
                .field("to", party.name())
                .field("address", party.address())
                .words(
                        "apology-received",
                        source.received(),
                        source.office(),
                        source.registry().procedure(extended.card().procedure()),
                        code)
                .field("due-before", wording.time(extended.before().due()))
                .quoted("apology-reason", source.clear().reason(extended))
                .words("apology-sorry", source.office())
                .field("due-after", wording.time(extended.deadline().due()))
                .field("extended-by", wording.say("working-days", extended.workingDays()))
                .words("apology-once")
                .sign("maker", "sign", source.maker())
                .sign("head", "sign-seal", "")
                .paper(wording.say("number-04"));
    }
}
