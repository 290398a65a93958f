package motcua.command.dossier;

import static motcua.command.dossier.Given.APPLICANT;
import static motcua.command.dossier.Given.CODE;
import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.NOW;
import static motcua.command.dossier.Given.OFFICE;
import static motcua.command.dossier.Given.acceptSubmission;
import static motcua.command.dossier.Given.citizen;
import static motcua.command.dossier.Given.having;
import static motcua.command.dossier.Way.askSupplement;
import static motcua.command.dossier.Way.extend;
import static motcua.command.dossier.Way.provideSupplement;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import motcua.deadline.Deadline;
import motcua.deadline.Limit;
import motcua.deadline.SupplementEffect;
import motcua.deadline.Term;
import motcua.dossier.Actor;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.DossierCommand.MoveDeadline;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.OfficerId;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import org.junit.jupiter.api.Test;

/** What a register tells goes on under the rules; its deadline has no limit to compute from. */
class RegisteredTest {

    private static final Instant DUE = Instant.parse("2026-12-01T03:30:00Z");

    private static final OfficerId MINH = new OfficerId("minh");

    private static DossierReceived registered() {
        Card card = new Card(CODE, OFFICE, Way.THREE_DAYS, Channel.COUNTER);
        Stamp stamp = Stamp.imported(new Actor("quantri", null), NOW, NOW, new Stamp.RegisterLine("import", 2));
        return new DossierReceived(ID, card, APPLICANT, Deadline.stated(NOW, DUE), stamp);
    }

    @Test
    void aStatedDeadlineIsExtendedFromThereOnce() {
        Given given = having(registered());
        DeadlineExtended extended = given.when(extend(2, NOW)).then(DeadlineExtended.class);

        assertThat(extended.deadline().due()).isEqualTo("2026-12-03T10:00:00Z");
        assertThat(extended.deadline().original()).isEqualTo(DUE);
        assertThat(extended.deadline().rule()).isEqualTo("register");
        given.when(extend(2, NOW)).thenRefused(Reason.ALREADY_EXTENDED);
    }

    @Test
    void aSupplementLeavesAStatedDeadlineWhereItIs() {
        Given given = having(registered());

        assertThat(given.when(askSupplement(NOW)).then(SupplementAsked.class).deadline())
                .isEqualTo(registered().deadline());
        SupplementProvided provided =
                given.when(provideSupplement(NOW.plusSeconds(60))).then(SupplementProvided.class);
        assertThat(provided.deadline()).isEqualTo(registered().deadline());
        assertThat(provided.back()).isEqualTo(State.RECEIVED);
    }

    /** Under sector law the clock pauses, and nobody begins anew. */
    @Test
    void whereTheClockOnlyPausesADossierGoesOnInTheHandsItWasIn() {
        DossierReceived received = registered();
        Term pausing = new Term(new Limit(3, Limit.Unit.WORKING_DAY, null), "sector law", SupplementEffect.PAUSE);
        Given given = having(
                new DossierReceived(
                        ID, received.card(), APPLICANT, received.deadline(), received.stamp(), pausing, null),
                new DossierAssigned(ID, received.card(), received.deadline(), MINH, null, received.stamp()));

        assertThat(given.when(askSupplement(NOW)).then(SupplementAsked.class).deadline())
                .isNull();
        SupplementProvided provided =
                given.when(provideSupplement(NOW.plusSeconds(86_400))).then(SupplementProvided.class);
        assertThat(provided.back()).isEqualTo(State.IN_PROCESS);
        assertThat(provided.officer()).isEqualTo(MINH);
        assertThat(provided.deadline()).isNotNull();
    }

    @Test
    void noDecreeMovesAStatedDeadline() {
        having(registered()).when(new MoveDeadline(ID, Given.house(NOW))).thenRefused(Reason.NOTHING_DUE);
    }

    @Test
    void whatIsSubmittedUnderAProcedureThatIsNoMoreCannotBeAccepted() {
        Card gone = new Card(CODE, OFFICE, ProcedureCode.of("9.999999"), Channel.ONLINE);

        having(new DossierSubmitted(ID, gone, APPLICANT, citizen()))
                .when(acceptSubmission())
                .thenRefused(Reason.UNKNOWN_PROCEDURE);
    }
}
