package motcua.query.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import motcua.deadline.Deadline;
import motcua.dossier.Card;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierTakenOver;
import motcua.dossier.OfficeId;
import motcua.dossier.Outcome;
import motcua.dossier.SecretHash;
import motcua.dossier.Stamp;
import motcua.dossier.State;
import motcua.dossier.TrackingSecret;
import motcua.query.Story;
import motcua.query.platform.Write;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What each event does to the queue. */
class QueueRowTest {

    private static final Instant DUE = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-24T02:00:00Z");

    private static final OfficeId HOANG_DONG = new OfficeId("H37.01.06");

    private final Story story = Story.of(1);

    @Test
    void aSubmittedDossierWaitsAtItsOfficeFromTheInstantItWasSent() {
        assertThat(fields(story.submitted()))
                .containsEntry("office", "H37.26.01")
                .containsEntry("officer", null)
                .containsEntry("state", "SUBMITTED")
                .containsEntry("due", null)
                .containsEntry("key", SortKey.workFrom(Story.MORNING) + "." + story.id);
    }

    @Test
    void anotherTrackingSecretMovesNothingAndBringsNothingBack() {
        SecretHash secret = TrackingSecret.of(BigInteger.ONE).hash();
        assertThat(fields(story.received(DUE).assigned(Story.MINH).secretIssued(secret)))
                .isEmpty();
        assertThat(QueueRow.write(
                        story.resolved().returned().secretIssued(secret).last(), 5))
                .isEqualTo(new Write.Remove(story.id.toString(), 5));
    }

    @Test
    void aReceivedDossierStandsWhereItIsDue() {
        assertThat(fields(story.received(DUE)))
                .containsEntry("code", "H37.26.01-261123-00001")
                .containsEntry("procedure", "1.001193")
                .containsEntry("channel", "COUNTER")
                .containsEntry("state", "RECEIVED")
                .containsEntry("received", Date.from(Story.MORNING))
                .containsEntry("due", Date.from(DUE))
                .containsEntry("key", SortKey.workFrom(DUE) + "." + story.id);
    }

    @Test
    void anAssignedDossierIsInItsOfficersHands() {
        assertThat(fields(story.received(DUE).assigned(Story.MINH)))
                .containsEntry("officer", "minh")
                .containsEntry("state", "IN_PROCESS")
                .containsEntry("key", SortKey.workFrom(DUE) + "." + story.id);
    }

    @Test
    void aResolvedDossierLeavesItsOfficerAndWaitsBehindAllWork() {
        Map<String, @Nullable Object> row =
                fields(story.received(DUE).assigned(Story.MINH).at(LATER).resolved());
        assertThat(row).containsEntry("officer", null).containsEntry("state", "RESOLVED");
        assertThat(String.valueOf(row.get("key")))
                .isGreaterThan(SortKey.workFrom(Instant.parse("2999-01-01T00:00:00Z")))
                .endsWith(SortKey.workFrom(LATER).substring(1) + "." + story.id);
    }

    @Test
    void aReturnedDossierIsInNoQueue() {
        assertThat(QueueRow.write(story.whole().last(), 3)).isEqualTo(new Write.Remove(story.id.toString(), 3));
    }

    /** Also while it is on its way there: that is where it is taken over. */
    @Test
    void whatAnotherOfficeDecidesIsInThatQueueUntilItIsResolved() {
        Card card = story.card.decidedBy(HOANG_DONG);
        Deadline deadline = new Deadline(Story.MORNING, DUE, "nd-309-2026", "vn-1");
        Deadline there = new Deadline(LATER, DUE, "nd-309-2026", "vn-1");
        Stamp stamp = story.received(DUE).last().stamp();

        assertThat(fields(new DossierReceived(story.id, card, null, deadline, stamp)))
                .containsEntry("office", HOANG_DONG.value());
        assertThat(fields(new DossierTakenOver(story.id, card, deadline, there, State.RECEIVED, stamp)))
                .containsEntry("office", HOANG_DONG.value())
                .containsEntry("received", Date.from(LATER))
                .containsEntry("key", SortKey.workFrom(DUE) + "." + story.id);
        assertThat(fields(new DossierResolved(story.id, card, there, Story.MINH, Outcome.GRANTED, stamp)))
                .containsEntry("office", Story.OFFICE.value());
    }

    @Test
    void everyEventGivesEveryFieldSoThatNothingOldRemains() {
        Story whole = Story.of(2).submitted().received(DUE).assigned(Story.MINH).resolved();
        assertThat(whole.events())
                .allSatisfy(event -> assertThat(((Write.Put) QueueRow.write(event, 1)).fields())
                        .containsOnlyKeys(
                                "office",
                                "officer",
                                "code",
                                "procedure",
                                "channel",
                                "state",
                                "received",
                                "due",
                                "key"));
    }

    private static Map<String, @Nullable Object> fields(DossierEvent event) {
        return ((Write.Put) QueueRow.write(event, 1)).fields();
    }

    private static Map<String, @Nullable Object> fields(Story story) {
        return ((Write.Put) QueueRow.write(story.last(), story.events().size() - 1)).fields();
    }
}
