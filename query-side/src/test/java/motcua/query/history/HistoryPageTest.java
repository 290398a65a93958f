package motcua.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import motcua.dossier.Actor;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.Stamp;
import motcua.query.Story;
import motcua.query.indicators.LateEntry;
import motcua.query.platform.Write;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What each event leaves in the history. */
class HistoryPageTest {

    private static final Instant DUE = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void everyEntryStandsUnderItsVersion() {
        Story story = Story.of(1).received().assigned(Story.MINH);
        Write.Put put = (Write.Put) HistoryPage.write(story.last(), 1);
        assertThat(put.id()).isEqualTo(story.id.toString());
        assertThat(put.fields()).containsOnlyKeys("code", "office", "procedure", "channel", "e1");
    }

    @Test
    void anEntrySaysWhoAndWhenItHappenedAndWhenItWasRecorded() {
        assertThat(entry(Story.of(1).received(DUE).last()))
                .containsEntry("event", "dossier.received")
                .containsEntry("revision", "1")
                .containsEntry("actor", "hoa")
                .containsEntry("actorOffice", "H37.26.01")
                .containsEntry("occurredAt", "2026-11-23T01:00:00Z")
                .containsEntry("recordedAt", "2026-11-23T01:00:00Z")
                .containsKey("request")
                .doesNotContainKey("line");
    }

    @Test
    void aReceptionTellsTheDeadlineAndUnderWhichRulesItWasComputed() {
        assertThat(facts(Story.of(1).received(DUE).last()))
                .containsEntry("received", "2026-11-23T01:00:00Z")
                .containsEntry("due", "2026-11-25T10:00:00Z")
                .containsEntry("rule", "simple-1")
                .containsEntry("calendar", "vn-1");
    }

    @Test
    void ofTheApplicantOnlyTheKindOfSealIsTold() {
        assertThat(facts(Story.of(1).submitted().last()))
                .containsEntry("applicant", new Document("sealed", "aes-256-gcm/file-key/1"));
        assertThat(HistoryPage.write(Story.of(1).submitted().last(), 0).toString())
                .doesNotContain("c2VjcmV0", "subject-1");
    }

    @Test
    void anAssignmentTellsFromWhomToWhom() {
        assertThat(facts(Story.of(1)
                        .received(DUE)
                        .assigned(Story.LAN, Story.MINH)
                        .last()))
                .containsEntry("from", "minh")
                .containsEntry("to", "lan")
                .containsEntry("due", "2026-11-25T10:00:00Z");
    }

    @Test
    void aResolutionTellsItsOutcome() {
        assertThat(facts(Story.of(1).received().assigned(Story.MINH).resolved().last()))
                .containsEntry("by", "minh")
                .containsEntry("outcome", "GRANTED");
    }

    @Test
    void anImportedStepNamesItsRegisterLine() {
        DossierReceived live = (DossierReceived) Story.of(1).received().last();
        DossierReceived imported = new DossierReceived(
                live.dossier(),
                live.card(),
                live.applicant(),
                live.deadline(),
                Stamp.imported(
                        new Actor("importer", null),
                        Story.MORNING,
                        Story.MORNING.plusSeconds(60),
                        new Stamp.RegisterLine("import-1", 42)));
        assertThat(entry(imported))
                .containsEntry("importId", "import-1")
                .containsEntry("line", 42L)
                .containsEntry("occurredAt", "2026-11-23T01:00:00Z")
                .containsEntry("recordedAt", "2026-11-23T01:01:00Z")
                .doesNotContainKeys("request", "actorOffice");
    }

    @Test
    void aStepToldLongAfterItHappenedIsALateEntry() {
        assertThat(isLateEntry(toldAfter(Duration.ofHours(24).plusMillis(1)))).isTrue();
        assertThat(isLateEntry(toldAfter(Duration.ofHours(24)))).isFalse();
    }

    @Test
    void aRegistersLineIsNoLateEntryHoweverOldItIs() {
        Instant now = Story.MORNING.plus(Duration.ofDays(900));
        assertThat(isLateEntry(Stamp.imported(
                        new Actor("importer", null), Story.MORNING, now, new Stamp.RegisterLine("import-1", 42))))
                .isFalse();
    }

    private static boolean isLateEntry(Stamp stamp) {
        DossierReceived live = (DossierReceived) Story.of(1).received().last();
        DossierReceived told =
                new DossierReceived(live.dossier(), live.card(), live.applicant(), live.deadline(), stamp);
        return HistoryReader.entryOf(0, entry(told), new LateEntry(Duration.ofHours(24)))
                .lateEntry();
    }

    private static Stamp toldAfter(Duration span) {
        DossierEvent live = Story.of(1).received().last();
        return Stamp.late(
                live.stamp().actor(),
                Story.MORNING,
                Story.MORNING.plus(span),
                Objects.requireNonNull(live.stamp().request()),
                Story.APPLICANT);
    }

    private static Document entry(DossierEvent event) {
        return (Document) Objects.requireNonNull(
                ((Write.Put) HistoryPage.write(event, 0)).fields().get("e0"));
    }

    private static Document facts(DossierEvent event) {
        return entry(event).get("facts", Document.class);
    }
}
