package motcua.command.paper;

import java.time.Instant;
import motcua.deadline.Deadline;
import motcua.deadline.Due;
import motcua.deadline.Setting;
import motcua.dossier.DossierEvent.SupplementAsked;

/** Mẫu số 02: what is missing, asked for once and completely (NĐ 118/2025 Điều 11.2c, 19.5). */
final class SupplementForm {

    private SupplementForm() {}

    /** The last step of {@code source} is {@code asked}. */
    static Paper fill(Source source, SupplementAsked asked) {
        Wording wording = source.wording();
        Deadline before = asked.before();
        return new Sheet(source, Form.SUPPLEMENT)
                .words("supplement-intro", source.office())
                .party("dossier-of")
                .procedure()
                .fieldIfAny("received", source.received())
                .quoted("supplement-list", source.clear().reason(asked))
                .field("supplement-until", wording.day(closesAt(source, asked)))
                .words(clock(asked), before == null ? "" : wording.time(before.due()))
                .field("contact", wording.say("contact-at", source.maker(), source.office()))
                .sign("applicant-role", "sign", "")
                .sign("guide", "sign", source.maker())
                .paper(wording.say("number-02"));
    }

    /** What becomes of the clock meanwhile; a dossier that was not received yet has none. */
    private static String clock(SupplementAsked asked) {
        if (asked.before() == null) {
            return "clock-not-begun";
        }
        return asked.deadline() == null ? "clock-stands" : "clock-runs";
    }

    /** The last instant at which the supplement may come (NĐ 118/2025 Điều 19.5). */
    private static Instant closesAt(Source source, SupplementAsked asked) {
        Instant at = asked.stamp().recordedAt();
        Deadline before = asked.before();
        Setting setting = before == null
                ? source.registry().calendars().inForce().setting(asked.card().office(), at)
                : source.registry().setting(asked.card().decides(), before);
        return Due.closesAt(at, setting);
    }
}
