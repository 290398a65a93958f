package motcua.command.dossier;

import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.NOW;
import static motcua.command.dossier.Given.OFFICE;
import static motcua.command.dossier.Given.WORDS;
import static motcua.command.dossier.Given.after;
import static motcua.command.dossier.Given.assign;
import static motcua.command.dossier.Given.by;
import static motcua.command.dossier.Way.askSupplement;
import static motcua.command.dossier.Way.provideSupplement;
import static motcua.command.dossier.Way.receive;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import motcua.dossier.DossierCommand.AskSupplement;
import motcua.dossier.DossierCommand.ProvideSupplement;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierStopped.Cause;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.OfficerId;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.State;
import org.junit.jupiter.api.Test;

/** NĐ 118/2025 Điều 11.2c and 19.5, on a limit of 3 working days that began on Monday, 23 November 2026; Tuesday was a holiday. */
class SupplementsTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T02:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T02:00:00Z");

    @Test
    void whileASupplementIsAwaitedThereIsNoDueInstant() {
        SupplementAsked asked =
                after(receive(), assign()).when(askSupplement(WEDNESDAY)).then(SupplementAsked.class);

        assertThat(asked.before()).isNotNull();
        assertThat(asked.deadline()).isNull();
        assertThat(asked.officer()).isEqualTo(new OfficerId("minh"));
    }

    @Test
    void aSupplementRestartsTheClockFromZeroAtTheCounter() {
        SupplementProvided provided = after(receive(), assign(), askSupplement(WEDNESDAY))
                .when(provideSupplement(FRIDAY))
                .then(SupplementProvided.class);

        // Monday, Tuesday and Wednesday after that Friday.
        assertThat(provided.deadline()).extracting("due").isEqualTo(Instant.parse("2026-12-02T10:00:00Z"));
        assertThat(provided.deadline()).extracting("received").isEqualTo(NOW);
        assertThat(provided.back()).isEqualTo(State.RECEIVED);
        assertThat(provided.officer()).isNull();
    }

    @Test
    void itIsAskedForOnceOnly() {
        after(receive(), assign(), askSupplement(WEDNESDAY), provideSupplement(FRIDAY), assign())
                .when(askSupplement(FRIDAY))
                .thenRefused(Reason.SUPPLEMENT_ALREADY_ASKED);
    }

    @Test
    void afterThreeWorkingDaysItIsTooLateToAsk() {
        Instant closeOfTheThirdDay = Instant.parse("2026-11-27T10:00:00Z");

        after(receive(), assign()).when(askSupplement(closeOfTheThirdDay)).then(SupplementAsked.class);
        after(receive(), assign())
                .when(askSupplement(closeOfTheThirdDay.plusMillis(1)))
                .thenRefused(Reason.SUPPLEMENT_TOO_LATE);
    }

    @Test
    void nobodyAsksInArrears() {
        AskSupplement inArrears = new AskSupplement(
                ID, WORDS, null, Given.lateBy("minh", WEDNESDAY, Instant.parse("2026-12-01T02:00:00Z")));

        after(receive(), assign()).when(inArrears).thenRefused(Reason.SUPPLEMENT_TOO_LATE);
    }

    @Test
    void onlyTheOfficerWhoHasItInHandAsks() {
        after(receive(), assign())
                .when(new AskSupplement(ID, WORDS, null, by("hoa", OFFICE)))
                .thenRefused(Reason.NOT_IN_YOUR_HANDS);
    }

    @Test
    void beforeReceptionThereIsNoClockToStop() {
        SupplementAsked asked = after(Given.submit())
                .when(new AskSupplement(ID, WORDS, null, Given.clerk()))
                .then(SupplementAsked.class);
        assertThat(asked.before()).isNull();

        Given provided = after(Given.submit(), new AskSupplement(ID, WORDS, null, Given.clerk()))
                .when(new ProvideSupplement(ID, null, Given.citizen()));
        assertThat(provided.then(SupplementProvided.class).back()).isEqualTo(State.SUBMITTED);

        DossierReceived received = provided.when(Given.acceptSubmission()).then(DossierReceived.class);
        assertThat(received.deadline().received()).isEqualTo(NOW);
    }

    @Test
    void whatIsNotSupplementedForFifteenDaysIsStoppedForThat() {
        Instant fifteenDaysLater = Instant.parse("2026-12-10T10:00:00Z");

        assertThat(after(receive(), assign(), askSupplement(WEDNESDAY))
                        .when(Way.stop(fifteenDaysLater.plusMillis(1)))
                        .then(DossierStopped.class))
                .extracting(DossierStopped::cause, DossierStopped::before)
                .containsExactly(Cause.NOT_SUPPLEMENTED, null);
        assertThat(after(receive(), assign(), askSupplement(WEDNESDAY))
                        .when(Way.stop(fifteenDaysLater))
                        .then(DossierStopped.class)
                        .cause())
                .isEqualTo(Cause.STOPPED);
    }
}
