package motcua.command.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import motcua.dossier.CodeIssued;
import motcua.dossier.DossierEvent;
import motcua.notice.Medium;
import motcua.platform.events.StoredNames;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the event store into the outbox. */
class ListeningTest {

    private static Town town;

    private Listening listening = onTheTown();

    @BeforeAll
    static void build() {
        town = new Town();
    }

    @AfterAll
    static void tearDown() throws IOException {
        town.close();
    }

    @BeforeEach
    void empty() {
        town.empty();
    }

    @AfterEach
    void stop() {
        listening.stop();
    }

    private void startAgain() {
        listening.stop();
        listening = onTheTown();
        listening.start();
    }

    private static Listening onTheTown() {
        return town.listening(UnaryOperator.identity(), Medium.EMAIL, Medium.WEBHOOK);
    }

    private static List<String> kindsOf(Tales tales, Medium medium) {
        return town.sql
                .sql("SELECT kind FROM notice_outbox WHERE dossier = ? AND medium = ? ORDER BY happened_at, kind")
                .params(tales.id().value(), medium.name())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Events come in order: once this one is told, so is all that was before it. */
    private static void awaitAllToldSoFar() {
        Tales last = Tales.anybody();
        town.happens(List.of(last.received()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> kindsOf(last, Medium.EMAIL).size() == 1);
    }

    @Test
    void everyStepIsToldByEveryMedium() {
        listening.start();
        Tales tales = Tales.anybody();
        List<String> kinds = tales.everyKind().stream()
                .map(step -> StoredNames.of(step.getClass()))
                .toList();

        town.happens(tales.everyKind());
        awaitAllToldSoFar();

        assertThat(kindsOf(tales, Medium.EMAIL)).containsExactlyInAnyOrderElementsOf(kinds);
        assertThat(kindsOf(tales, Medium.WEBHOOK)).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void whatARegisterTellsRemindersAndWhatIsNoStepNotifyNobody() {
        listening.start();
        Tales old = Tales.anybody();
        town.happens(List.of(old.imported(), old.reminded()));
        String series = "H37.08.01-" + old.id();
        town.store.publish(
                new GenericDomainEventMessage<>("number-book", series, 0, new CodeIssued(series, 1, old.id())));

        awaitAllToldSoFar();

        assertThat(town.rows()).isEqualTo(2);
    }

    @Test
    void theFirstStartBeginsAtTheEndAndLaterOnesWhereTheLastOneStopped() {
        Tales before = Tales.anybody();
        Tales meanwhile = Tales.anybody();
        town.happens(before.simple());

        listening.start();
        town.happens(List.of(Tales.anybody().received()));
        listening.stop();
        town.happens(meanwhile.simple());
        startAgain();
        awaitAllToldSoFar();

        assertThat(kindsOf(before, Medium.EMAIL)).isEmpty();
        assertThat(kindsOf(meanwhile, Medium.EMAIL)).hasSize(4);
    }

    @Test
    void aStepThatIsDeliveredTwiceIsToldOnce() {
        listening.start();
        awaitAllToldSoFar();
        listening.stop();
        // As if the token had been lost.
        town.sql.sql("DELETE FROM token_entry").update();
        town.sql.sql("UPDATE notice_outbox SET state = 'DELIVERED'").update();
        String first = town.sql
                .sql("SELECT event FROM notice_outbox LIMIT 1")
                .query(String.class)
                .single();
        var policy = new WhenADossierMovesThenANoticeWaits(
                town.outbox(), Set.of(Medium.EMAIL), Duration.ofDays(5), () -> {});

        long told = town.store
                .readEvents(dossierOf(first))
                .asStream()
                .peek(message -> DefaultUnitOfWork.startAndGet(message).execute(() -> policy.handle(message)))
                .count();

        assertThat(told).isEqualTo(1);
        assertThat(town.rows()).isEqualTo(2);
        assertThat(town.courier(Spy.taking()).carryNext())
                .as("it was delivered")
                .isFalse();
    }

    private static String dossierOf(String event) {
        return town.sql
                .sql("SELECT DISTINCT dossier FROM notice_outbox WHERE event = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    @Test
    void aStepThatThisBuildDoesNotKnowGetsItsNoticeAndHoldsUpNobody() {
        listening.start();
        Tales tales = Tales.anybody();
        town.happens(List.of(tales.received()));
        town.sql
                .sql(
                        "INSERT INTO domain_event (sequence_number, aggregate_identifier, event_identifier, type, time_stamp,"
                                + " payload_type, payload_revision, payload, meta_data) VALUES (1, ?, ?, 'dossier',"
                                + " '2026-11-23T02:00:00Z', 'dossier.burnt', '1', '{}', '{}')")
                .params(tales.id().toString(), "burnt-" + tales.id())
                .update();

        awaitAllToldSoFar();

        assertThat(kindsOf(tales, Medium.EMAIL)).containsExactlyInAnyOrder("dossier.received", Notice.UNKNOWN);
        Courier courier = town.courier(Spy.taking());
        town.sql
                .sql("UPDATE notice_outbox SET next_attempt_at = ?, give_up_at = ?")
                .params(
                        OutboxRow.utc(town.clock.instant()),
                        OutboxRow.utc(town.clock.instant().plusSeconds(60)))
                .update();
        while (courier.carryNext()) {}
        assertThat(town.outbox().list(Notice.State.FAILED, 10))
                .singleElement()
                .satisfies(failed -> assertThat(failed.kind()).isEqualTo(Notice.UNKNOWN));
    }

    @Test
    void noNameAndNoAddressStandsInTheOutbox() {
        listening.start();
        awaitAllToldSoFar();

        assertThat(town.sql
                        .sql("SELECT column_name FROM information_schema.columns WHERE table_name = 'notice_outbox'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "id",
                        "dossier",
                        "event",
                        "kind",
                        "medium",
                        "happened_at",
                        "state",
                        "version",
                        "attempts",
                        "next_attempt_at",
                        "give_up_at",
                        "leased_until",
                        "reason",
                        "code");
    }

    @Test
    void aStepIsADossierEventOrNothing() {
        assertThat(Steps.read(new GenericDomainEventMessage<>("dossier", "x", 0, "text")))
                .isEmpty();
        DossierEvent step = Tales.anybody().received();
        assertThat(Steps.read(new GenericDomainEventMessage<>("dossier", "x", 0, step)))
                .contains(step);
    }
}
