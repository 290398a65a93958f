package motcua.command.dossier;

import static motcua.command.dossier.Given.APPLICANT;
import static motcua.command.dossier.Given.BIRTH;
import static motcua.command.dossier.Given.CODE;
import static motcua.command.dossier.Given.ID;
import static motcua.command.dossier.Given.OFFICE;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import motcua.catalogue.Calendars;
import motcua.deadline.Deadline;
import motcua.deadline.Handled;
import motcua.deadline.Limit;
import motcua.deadline.Term;
import motcua.dossier.Answer;
import motcua.dossier.Card;
import motcua.dossier.Channel;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierCommand.AssignDossier;
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
import motcua.dossier.Refusal;
import motcua.dossier.Refusal.Reason;
import motcua.dossier.State;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.annotation.MessageHandlerInvocationException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seat: every command reaches the rules, and what happened is applied. The rules have tests of their own. */
class DossierAggregateTest {

    private static final Instant DUE = Instant.parse("2026-11-23T10:00:00Z");
    private static final Deadline DEADLINE = new Deadline(Given.NOW, DUE, "nd-309-2026", "vn-2022-2027.1");
    private static final Card CARD = new Card(CODE, OFFICE, BIRTH, Channel.COUNTER);
    private static final OfficerId MINH = new OfficerId("minh");

    private static final Term TERM =
            Given.CATALOGUE.procedure(BIRTH).orElseThrow().term();

    private final AggregateTestFixture<DossierAggregate> fixture = new AggregateTestFixture<>(DossierAggregate.class);

    @BeforeEach
    void seat() {
        CodeBook alwaysTheFirst = (office, day, dossier) -> CODE;
        fixture.registerCommandTargetResolver(message ->
                        new VersionedAggregateIdentifier(((DossierCommand) message.getPayload()).dossier(), null))
                .registerInjectableResource(Calendars.always(Given.CATALOGUE))
                .registerInjectableResource(alwaysTheFirst);
    }

    @Test
    void aReceiptIsNumberedAppliedAndAnswered() {
        Intake unnumbered = new Intake(null, OFFICE, BIRTH, Channel.COUNTER, APPLICANT);
        ReceiveDossier command = new ReceiveDossier(ID, unnumbered, null, Given.clerk());

        fixture.givenNoPriorActivity()
                .when(message(command))
                .expectEvents(new DossierReceived(ID, CARD, APPLICANT, DEADLINE, command.stamp(), TERM, null))
                .expectResultMessagePayload(new Answer.Done(ID, CODE, State.RECEIVED, DUE, 0));
    }

    @Test
    void aSubmissionIsApplied() {
        SubmitDossier command = Given.submit();

        fixture.givenNoPriorActivity()
                .when(message(command))
                .expectEvents(new DossierSubmitted(
                        ID, new Card(CODE, OFFICE, BIRTH, Channel.ONLINE), APPLICANT, command.stamp()));
    }

    @Test
    void theOtherStepsAreApplied() {
        ReceiveDossier receive = Given.receive();
        AssignDossier assign = Given.assign();
        ResolveDossier resolve = Given.resolve();
        ReturnResult giveBack = Given.giveBack();

        fixture.givenCommands(message(receive))
                .when(message(assign))
                .expectEvents(new DossierAssigned(ID, CARD, DEADLINE, MINH, null, assign.stamp()));
        fixture.givenCommands(message(receive), message(assign))
                .when(message(resolve))
                .expectEvents(new DossierResolved(
                        ID,
                        CARD,
                        DEADLINE,
                        MINH,
                        Outcome.GRANTED,
                        resolve.stamp(),
                        null,
                        new Handled(Limit.Unit.HOUR, 0, 60)));
        fixture.givenCommands(message(receive), message(assign), message(resolve))
                .when(message(giveBack))
                .expectEvents(new DossierReturned(ID, CARD, DEADLINE, Given.NOW, giveBack.stamp()));
    }

    @Test
    void aRepeatedRequestIsAnsweredWithoutAnEvent() {
        ReceiveDossier receive = Given.receive();

        fixture.givenCommands(message(receive), message(Given.assign()))
                .when(message(receive))
                .expectNoEvents()
                .expectResultMessagePayload(new Answer.Done(ID, CODE, State.RECEIVED, DUE, 0));
    }

    private static CommandMessage<DossierCommand> message(DossierCommand command) {
        return new GenericCommandMessage<>(new GenericMessage<>(command), DossierCommand.NAME);
    }

    static Stream<DossierCommand> onNothing() {
        return Stream.of(Given.acceptSubmission(), Given.assign(), Given.resolve(), Given.giveBack());
    }

    @ParameterizedTest
    @MethodSource("onNothing")
    void aDossierNobodyKnowsIsRefusedLikeAnythingElse(DossierCommand command) {
        Refusal refusal =
                new Refusal(Reason.UNKNOWN_DOSSIER, null, Set.of("SubmitDossier", "ReceiveDossier", "DeclineDossier"));

        fixture.givenNoPriorActivity()
                .when(message(command))
                .expectNoEvents()
                .expectResultMessagePayload(new Answer.Refused(refusal));
    }

    @Test
    void nothingIsDecidedOnADossierWithAStepThatThisBuildDoesNotKnow() {
        var stored = new SimpleSerializedObject<>(new byte[0], byte[].class, "dossier.burnt", "1");
        var unknown = new UnknownSerializedType(Jackson3Serializer.builder().build(), stored);

        fixture.given(new DossierReceived(ID, CARD, APPLICANT, DEADLINE, Given.clerk()), unknown)
                .when(message(Given.assign()))
                .expectException(MessageHandlerInvocationException.class);
    }
}
