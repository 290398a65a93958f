package motcua.command.dossier;

import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.NOW;
import static motcua.command.dossier.Given.OFFICE;
import static motcua.command.dossier.Given.after;
import static motcua.command.dossier.Given.at;
import static motcua.command.dossier.Given.intake;
import static motcua.command.dossier.Way.askSupplement;
import static motcua.command.dossier.Way.provideSupplement;
import static motcua.command.dossier.Way.receive;
import static motcua.command.dossier.Way.reopen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import motcua.deadline.Deadline;
import motcua.deadline.Handled;
import motcua.deadline.Limit;
import motcua.dossier.Channel;
import motcua.dossier.DossierCommand.AskSupplement;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.DeclineDossier;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierCommand.SubmitDossier;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.TakenBack;
import motcua.dossier.Waited;
import org.junit.jupiter.api.Test;

/** What events carry for figures alone. */
class FiguresTest {

    /** Wednesday, 10:00; Tuesday was a day off. */
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T03:00:00Z");

    /** A whole day of 450 minutes, and an hour. */
    private static final Handled A_DAY_AND_AN_HOUR = new Handled(Limit.Unit.WORKING_DAY, 510, 450);

    private static final Waited WAITED = new Waited(NOW, Instant.parse("2026-11-25T02:00:00Z"));

    @Test
    void aDecisionSaysHowLongItTook() {
        assertThat(after(receive(), assign()).when(resolve(WEDNESDAY)).then(DossierResolved.class))
                .extracting(DossierResolved::handled)
                .isEqualTo(A_DAY_AND_AN_HOUR);
    }

    @Test
    void theTimeInWhichASupplementWasAwaitedIsTakenOff() {
        Instant asked = NOW.plusSeconds(3_600);
        Instant provided = Instant.parse("2026-11-24T02:00:00Z");

        assertThat(after(receive(), assign(), askSupplement(asked), provideSupplement(provided), assign())
                        .when(resolve(WEDNESDAY))
                        .then(DossierResolved.class))
                .extracting(DossierResolved::handled)
                .isEqualTo(new Handled(Limit.Unit.WORKING_DAY, 510 - 300, 450));
    }

    @Test
    void reopeningTakesTheDecisionBack() {
        assertThat(after(receive(), assign(), resolve(WEDNESDAY)).when(reopen()).then(DossierReopened.class))
                .extracting(DossierReopened::takenBack)
                .isEqualTo(new TakenBack(WEDNESDAY, A_DAY_AND_AN_HOUR));
    }

    @Test
    void aRestartedClockCarriesTheReadingOfIndex766() {
        SupplementProvided provided = after(receive(), assign(), askSupplement(WEDNESDAY))
                .when(provideSupplement(Instant.parse("2026-11-26T02:00:00Z")))
                .then(SupplementProvided.class);
        Deadline deadline = Objects.requireNonNull(provided.deadline());

        assertThat(deadline.due()).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(deadline.index()).isEqualTo("2026-11-30T10:00:00Z");
    }

    @Test
    void whatCameOnlineSaysHowLongItWaitedForItsAnswer() {
        assertThat(after(submit()).when(accept()).then(DossierReceived.class))
                .extracting(DossierReceived::waited)
                .isEqualTo(WAITED);
        assertThat(after(submit())
                        .when(new DeclineDossier(ID, null, Given.WORDS, null, Given.clerk()))
                        .then(DossierDeclined.class))
                .extracting(DossierDeclined::waited)
                .isEqualTo(WAITED);
        assertThat(after(submit())
                        .when(new AskSupplement(ID, Given.WORDS, null, Given.clerk()))
                        .then(SupplementAsked.class))
                .extracting(SupplementAsked::waited)
                .isEqualTo(WAITED);
    }

    @Test
    void atTheCounterNobodyWaits() {
        assertThat(after().when(receive()).then(DossierReceived.class))
                .extracting(DossierReceived::waited)
                .isNull();
        assertThat(after(receive(), assign())
                        .when(askSupplement(NOW.plusSeconds(60)))
                        .then(SupplementAsked.class))
                .extracting(SupplementAsked::waited)
                .isNull();
    }

    private static SubmitDossier submit() {
        return new SubmitDossier(ID, intake(Channel.ONLINE), Given.clerk());
    }

    private static ReceiveDossier accept() {
        return Given.acceptSubmission();
    }

    private static AssignDossier assign() {
        return new AssignDossier(ID, new OfficerId("minh"), null, null, Given.by("tuan", OFFICE));
    }

    private static ResolveDossier resolve(Instant now) {
        return new ResolveDossier(ID, Outcome.GRANTED, null, null, at(now, "minh", OFFICE));
    }
}
