package motcua.command.dossier;

import static motcua.command.dossier.Given.CODE;
import static motcua.command.dossier.Given.ELSEWHERE;
import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.NOW;
import static motcua.command.dossier.Given.OFFICE;
import static motcua.command.dossier.Given.acceptSubmission;
import static motcua.command.dossier.Given.after;
import static motcua.command.dossier.Given.assign;
import static motcua.command.dossier.Given.by;
import static motcua.command.dossier.Given.clerk;
import static motcua.command.dossier.Given.giveBack;
import static motcua.command.dossier.Given.intake;
import static motcua.command.dossier.Given.nothing;
import static motcua.command.dossier.Given.receive;
import static motcua.command.dossier.Given.resolve;
import static motcua.command.dossier.Given.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import motcua.dossier.Channel;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierCommand.AssignDossier;
import motcua.dossier.DossierCommand.DeclineDossier;
import motcua.dossier.DossierCommand.ReceiveDossier;
import motcua.dossier.DossierCommand.ResolveDossier;
import motcua.dossier.DossierCommand.ReturnResult;
import motcua.dossier.DossierCommand.SubmitDossier;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.Intake;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DossierTest {

    @Test
    void aDossierReceivedAtTheCounterIsDueTheSameDay() {
        DossierReceived event = nothing().when(receive()).then(DossierReceived.class);

        assertThat(event.card().code()).isEqualTo(CODE);
        assertThat(event.applicant()).isEqualTo(Given.APPLICANT);
        assertThat(event.deadline().due()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(event.deadline().rule()).isEqualTo("nd-309-2026");
    }

    /** The number book gives the code; nothing else of the command may get lost on the way. */
    @Test
    void aNumberedCommandAsksForTheSameUnderItsCode() {
        Intake intake = intake(Channel.COUNTER);
        Intake unnumbered = new Intake(null, OFFICE, Given.BIRTH, Channel.COUNTER, Given.APPLICANT);
        Stamp stamp = clerk();

        assertThat(new ReceiveDossier(ID, unnumbered, ELSEWHERE, 3L, stamp).numbered(CODE))
                .isEqualTo(new ReceiveDossier(ID, intake, ELSEWHERE, 3L, stamp));
        assertThat(new DeclineDossier(ID, unnumbered, Given.WORDS, 3L, stamp).numbered(CODE))
                .isEqualTo(new DeclineDossier(ID, intake, Given.WORDS, 3L, stamp));
        assertThat(new SubmitDossier(ID, unnumbered, stamp).numbered(CODE))
                .isEqualTo(new SubmitDossier(ID, intake, stamp));
    }

    @Test
    void aDossierWithoutACodeAsksForTheNextOneOfItsOfficeAndDay() {
        Intake unnumbered = new Intake(null, OFFICE, Given.BIRTH, Channel.COUNTER, Given.APPLICANT);

        ReceiveDossier receive = new ReceiveDossier(ID, unnumbered, null, clerk());

        assertThat(nothing().when(receive).decision())
                .isEqualTo(new Decision.NeedsCode(receive, OFFICE, LocalDate.of(2026, 11, 23)));
    }

    @Test
    void noNumberIsSpentOnADossierThatIsRefused() {
        Intake unnumbered = new Intake(null, OFFICE, ProcedureCode.of("9.999999"), Channel.COUNTER, Given.APPLICANT);

        nothing().when(new ReceiveDossier(ID, unnumbered, null, clerk())).thenRefused(Reason.UNKNOWN_PROCEDURE);
    }

    @Test
    void aSubmittedDossierHasNoDueInstantUntilTheCounterAcceptsIt() {
        nothing().when(submit()).then(DossierSubmitted.class);
        DossierReceived received = after(submit()).when(acceptSubmission()).then(DossierReceived.class);

        assertThat(received.applicant()).as("stands in the submission").isNull();
        assertThat(received.card().channel()).isEqualTo(Channel.ONLINE);
        assertThat(received.deadline().received()).isEqualTo(NOW);
    }

    @Test
    void theWholeWayFromTheCounterToTheCitizensHand() {
        assertThat(after(receive()).when(assign()).then(DossierAssigned.class).to())
                .isEqualTo(new OfficerId("minh"));
        assertThat(after(receive(), assign())
                        .when(resolve())
                        .then(DossierResolved.class)
                        .outcome())
                .isEqualTo(Outcome.GRANTED);
        assertThat(after(receive(), assign(), resolve())
                        .when(giveBack())
                        .then(DossierReturned.class)
                        .resolved())
                .isEqualTo(NOW);
    }

    static Stream<Arguments> outOfTurn() {
        return Stream.of(
                Arguments.of(nothing(), acceptSubmission(), Reason.UNKNOWN_DOSSIER),
                Arguments.of(nothing(), assign(), Reason.UNKNOWN_DOSSIER),
                Arguments.of(nothing(), resolve(), Reason.UNKNOWN_DOSSIER),
                Arguments.of(nothing(), giveBack(), Reason.UNKNOWN_DOSSIER),
                Arguments.of(after(submit()), assign(), Reason.NOT_YET_RECEIVED),
                Arguments.of(after(submit()), resolve(), Reason.NOT_YET_RECEIVED),
                Arguments.of(after(submit()), giveBack(), Reason.NOT_YET_RECEIVED),
                Arguments.of(after(receive()), acceptSubmission(), Reason.ALREADY_RECEIVED),
                Arguments.of(after(receive()), giveBack(), Reason.NOT_YET_RESOLVED),
                Arguments.of(after(receive(), assign()), acceptSubmission(), Reason.ALREADY_RECEIVED),
                Arguments.of(after(receive(), assign()), assign(), Reason.ALREADY_ASSIGNED),
                Arguments.of(after(receive(), assign()), giveBack(), Reason.NOT_YET_RESOLVED),
                Arguments.of(after(receive(), assign(), resolve()), acceptSubmission(), Reason.ALREADY_RECEIVED),
                Arguments.of(after(receive(), assign(), resolve()), assign(), Reason.ALREADY_RESOLVED),
                Arguments.of(after(receive(), assign(), resolve()), resolve(), Reason.ALREADY_RESOLVED),
                Arguments.of(
                        after(receive(), assign(), resolve(), giveBack()), acceptSubmission(), Reason.ALREADY_RETURNED),
                Arguments.of(after(receive(), assign(), resolve(), giveBack()), assign(), Reason.ALREADY_RETURNED),
                Arguments.of(after(receive(), assign(), resolve(), giveBack()), resolve(), Reason.ALREADY_RETURNED),
                Arguments.of(after(receive(), assign(), resolve(), giveBack()), giveBack(), Reason.ALREADY_RETURNED));
    }

    @ParameterizedTest
    @MethodSource("outOfTurn")
    void aCommandOutOfTurnIsRefusedAndNothingHappens(Given given, DossierCommand command, Reason reason) {
        Folder before = given.folder();

        given.when(command).thenRefused(reason);

        assertThat(given.folder()).isEqualTo(before);
    }

    static Stream<Arguments> fromElsewhere() {
        return Stream.of(
                Arguments.of(
                        after(receive()),
                        new AssignDossier(ID, new OfficerId("duc"), null, null, by("ngoc", ELSEWHERE))),
                Arguments.of(
                        after(receive(), assign()),
                        new ResolveDossier(ID, Outcome.GRANTED, null, null, by("minh", ELSEWHERE))),
                Arguments.of(after(receive(), assign(), resolve()), new ReturnResult(ID, null, by("ngoc", ELSEWHERE))),
                Arguments.of(after(submit()), new ReceiveDossier(ID, null, null, by("ngoc", ELSEWHERE))),
                Arguments.of(nothing(), new ReceiveDossier(ID, intake(Channel.COUNTER), null, by("ngoc", ELSEWHERE))));
    }

    @ParameterizedTest
    @MethodSource("fromElsewhere")
    void nobodyActsOnAnotherOfficesDossier(Given given, DossierCommand command) {
        given.when(command).thenRefused(Reason.FOREIGN_OFFICE);
    }

    @Test
    void onlyTheOfficerInChargeResolves() {
        after(receive(), assign())
                .when(new ResolveDossier(ID, Outcome.GRANTED, null, null, by("hoa", OFFICE)))
                .thenRefused(Reason.NOT_IN_YOUR_HANDS);
    }
}
