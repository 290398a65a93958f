package motcua.command.paper;

import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.WithdrawalAsked;
import motcua.dossier.OfficerId;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/** Mẫu số 05: nothing more happens to the dossier, on request (NĐ 118/2025 Điều 21) or for another reason (Điều 19.5). */
final class StopForm {

    private StopForm() {}

    /** The last step of {@code source} is {@code stopped}. */
    static Paper fill(Source source, DossierStopped stopped) {
        Wording wording = source.wording();
        Party party = source.party();
        return new Sheet(source, Form.STOP)
                .field("to", party.name())
                .field("address", party.address())
                .field("phone", party.phone())
                .procedure()
                .fieldIfAny("received", stopped.received() == null ? "" : wording.time(stopped.received()))
                .add(request(source, stopped))
                .field("stage", stage(source, stopped.officer()))
                .words(
                        "stop-decision",
                        source.office(),
                        wording.time(stopped.stamp().occurredAt()))
                .field("cause", wording.say("cause-" + stopped.cause()))
                .add(new Block.Quoted(wording.say("reason"), reason(source, stopped)))
                .field("fee", ReceiptForm.fee(wording, source.history()))
                .field("fee-back", "")
                .sign("maker", "sign", maker(source))
                .sign("head", "sign-seal", "")
                .paper(wording.say("number-05"));
    }

    /** What the applicant asked for, when it is why the dossier is stopped. */
    private static Block request(Source source, DossierStopped stopped) {
        Wording wording = source.wording();
        WithdrawalAsked asked = source.history().withdrawal();
        String text = asked == null || stopped.cause() != DossierStopped.Cause.WITHDRAWN
                ? wording.say("request-none")
                : wording.say(
                        "request-withdrawal",
                        wording.time(asked.stamp().occurredAt()),
                        source.clear().reason(asked));
        return new Block.Quoted(wording.say("request"), text);
    }

    /** Where the dossier stood, and in whose hands. */
    private static String stage(Source source, @Nullable OfficerId officer) {
        State before = source.history().before();
        String state = before == null ? "" : source.wording().say("state-" + before);
        return officer == null
                ? state
                : source.wording().say("stage-of", state, source.registry().person(officer.value()));
    }

    private static String reason(Source source, DossierStopped stopped) {
        String reason = source.clear().reason(stopped);
        return reason.isEmpty() ? source.wording().say("reason-" + stopped.cause()) : reason;
    }

    /** The house stops by itself what was not supplemented: then a person signs by hand. */
    private static String maker(Source source) {
        boolean isHouse =
                Hands.isHouse(source.history().last().event().stamp().actor().login());
        return isHouse ? "" : source.maker();
    }
}
