package motcua.command.dossier;

import static motcua.dossier.Refusal.Reason.SUPPLEMENT_ALREADY_ASKED;
import static motcua.dossier.Refusal.Reason.SUPPLEMENT_TOO_LATE;

import motcua.command.dossier.Decision.Happened;
import motcua.command.dossier.Decision.Refused;
import motcua.command.dossier.Dossier.Known;
import motcua.deadline.Deadline;
import motcua.dossier.DossierCommand.AskSupplement;
import motcua.dossier.DossierCommand.ProvideSupplement;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.State;

/** What is missing in a dossier is asked for once, completely and in time (NĐ 118/2025 Điều 11.2c, 19.5). */
final class Supplements {

    private static final long NO_VERSION_YET = 0;

    private Supplements() {}

    /** Whether it is in time is told by when it is written down: asking stops the clock, so nobody may have asked in arrears. */
    static Decision ask(Known dossier, AskSupplement c, Terms terms) {
        Course course = dossier.course();
        if (course.supplements().size() >= terms.rule().supplements().atMost()) {
            return new Refused(SUPPLEMENT_ALREADY_ASKED);
        }
        if (terms.isTooLateToAsk(course, c.stamp().recordedAt())) {
            return new Refused(SUPPLEMENT_TOO_LATE);
        }
        Deadline meanwhile = terms.deadline(course.asked(c.stamp().recordedAt(), NO_VERSION_YET));
        return new Happened(new SupplementAsked(
                c.dossier(),
                course.card(),
                course.deadline(),
                meanwhile,
                course.officer(),
                c.reason(),
                c.stamp(),
                terms.waited(dossier)));
    }

    /** A clock that stood still and starts anew does so at the counter; any other goes on in the hands it was in. */
    static Decision provide(Dossier.SupplementAsked dossier, ProvideSupplement c, Terms terms) {
        Course course = dossier.course();
        Deadline after = terms.deadline(course.provided(c.stamp().occurredAt(), NO_VERSION_YET));
        boolean isAnew = course.received() != null && course.deadline() == null && terms.restarts(course);
        State back = isAnew ? State.RECEIVED : Dossier.stateOf(dossier.before());
        return new Happened(new SupplementProvided(
                c.dossier(),
                course.card(),
                course.deadline(),
                after,
                back,
                isAnew ? null : course.officer(),
                c.stamp()));
    }
}
