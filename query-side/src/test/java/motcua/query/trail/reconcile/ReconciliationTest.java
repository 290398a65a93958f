package motcua.query.trail.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import motcua.dossier.DossierEvent;
import motcua.proof.EntryTile;
import motcua.proof.Policy;
import motcua.proof.Quorum;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.query.Story;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Alarms;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Pseudonyms;
import motcua.query.trail.log.Trail;
import motcua.query.trail.reconcile.Report.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reconciliation says of a log that nobody touched, and of what does not answer. */
class ReconciliationTest {

    @TempDir
    Path home;

    private final Ledger ledger = Ledger.of(200);

    @Test
    void whatNobodyTouchedHasNoFinding() {
        Report report = reconcile(logged());

        assertThat(report.findings()).isEmpty();
        assertThat(report.clean()).isTrue();
        assertThat(report.entries()).isEqualTo(800);
        assertThat(report.events()).isEqualTo(800);
        assertThat(report.streams()).isEqualTo(200);
        assertThat(report.position()).isEqualTo("800");
        assertThat(report.checkpoint()).startsWith(Trails.ORIGIN + "\n800\n");
    }

    @Test
    void aLogThatHasNotBegunHasNoFinding() {
        Report report = reconcile(Trails.open(home, ledger));

        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isZero();
    }

    @Test
    void eventsThatAreNotLoggedYetAreNoFinding() {
        Trail trail = logged();
        for (int number = 1_000; number < 3_500; number++) {
            append(Story.of(number).at(Ledger.later(900)).received().last());
        }

        assertThat(reconcile(trail).findings()).isEmpty();
    }

    @Test
    void aDeletedEventIsFoundBeforeManyThatAreNotLoggedYet() {
        Trail trail = logged();
        ledger.delete(123);
        for (int number = 1_000; number < 3_500; number++) {
            append(Story.of(number).at(Ledger.later(900)).received().last());
        }

        Report report = reconcile(trail);

        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.EVENT_DELETED);
        assertThat(report.findings().getFirst().where().index()).isEqualTo(123);
        // It did not read on for ever.
        assertThat(report.events()).isLessThan(3_000);
    }

    @Test
    void eventsThatWereLoggedInAnotherOrderThanTheyStandInAreNoFinding() {
        Trail trail = logged();
        for (int row = 0; row < 600; row += 3) {
            ledger.swap(row, row + 1);
        }

        assertThat(reconcile(trail).findings()).isEmpty();
    }

    @Test
    void anEventThatBecomesVisibleLateIsNoFinding() {
        Trail trail = logged();
        Story late = Story.of(5_000).at(Ledger.later(100)).received();

        Report report = new Reconciliation(
                        Trails.identity(), trail.log(), new Late(ledger, late.last(), 100), List.of(), Trails.NOON)
                .run();

        assertThat(report.findings()).isEmpty();
        assertThat(report.events()).isEqualTo(801);
    }

    @Test
    void aBatchOnItsWayIntoTheTilesIsNoFinding() {
        Fragile store = new Fragile(Trails.store(home));
        Trail trail = Trails.open(ledger, store, Trails.cells(home), new Alarms(Trails.NOON));
        trail.catchUp();
        append(Story.of(1_000).at(Ledger.later(900)).received().last());
        store.breakTiles();
        assertThatThrownBy(trail::catchUp).isInstanceOf(UncheckedIOException.class);

        Report report = reconcile(trail);

        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(801);
        assertThat(report.streams()).isEqualTo(201);
        // Readers of what was published do not notice either.
        assertThat(trail.log().bundle(3)).hasSize(800 % 256);
    }

    @Test
    void whatWasReadBeforeIsReadAgain() throws IOException {
        Trail trail = logged();
        assertThat(reconcile(trail).clean()).isTrue();
        Path bundle = home.resolve("trail").resolve(Log.pathOfEnvelopes(new EntryTile(1, 256)));
        byte[] kept = Files.readAllBytes(bundle);
        Files.delete(bundle);
        assertThat(reconcile(trail).findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.kind()).isEqualTo(Kind.ENVELOPE_ALTERED));

        Files.write(bundle, kept);
        assertThat(reconcile(trail).clean()).isTrue();
    }

    @Test
    void aStoreThatIsAwayIsReportedAndTheLogStillCompared() {
        Trail trail = logged();

        Report report = new Reconciliation(Trails.identity(), trail.log(), Late.away(), List.of(), Trails.NOON).run();

        assertThat(report.away()).containsExactly(Part.EVENTS);
        assertThat(report.findings()).isEmpty();
        assertThat(report.entries()).isEqualTo(800);
        assertThat(report.clean()).isFalse();
    }

    @Test
    void aLogThatIsAwayIsReported() {
        logged();
        Fragile store = new Fragile(Trails.store(home));
        store.goAway();

        Report report = reconcile(Trails.open(ledger, store, Trails.cells(home), new Alarms(Trails.NOON)));

        assertThat(report.away()).containsExactly(Part.LOG);
        assertThat(report.findings()).isEmpty();
        assertThat(report.clean()).isFalse();
    }

    @Test
    void aHeadThatNobodyCanReadIsAFindingAndNothingElse() throws IOException {
        Trail trail = logged();
        Files.writeString(home.resolve("trail/head"), "nonsense");

        assertThat(reconcile(trail).findings()).extracting(Finding::kind).containsExactly(Kind.HEAD_ALTERED);
    }

    @Test
    void aPositionThatIsNoneIsAFinding() throws IOException {
        Trail trail = logged();
        Path head = home.resolve("trail/head");
        Files.writeString(head, Files.readString(head).replace("\n800\nstaging", "\nnowhere\nstaging"));

        assertThat(reconcile(trail).findings()).extracting(Finding::kind).containsExactly(Kind.HEAD_ALTERED);
    }

    @Test
    void aCheckpointWithoutItsWitnessesIsAFinding() {
        Trail trail = logged();
        SignerKey witness =
                SignerKey.of("witness.test", Seal.COSIGNATURE_V1, HexFormat.of().parseHex("07".repeat(32)));
        Policy policy = new Policy(
                List.of(),
                List.of(new Policy.Witness("one", witness.verifier(), null)),
                Quorum.of(1, List.of(witness.verifier())));

        Report report = new Reconciliation(Trails.identity(policy), trail.log(), ledger, List.of(), Trails.NOON).run();

        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.NOT_WITNESSED);
    }

    @Test
    void envelopesThatNameOthersThanTheEventsAreFindings() {
        Trail trail = logged();
        Trail.Identity ours = Trails.identity();
        Pseudonyms others = new Pseudonyms(new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
        Trail.Identity theirs = new Trail.Identity(ours.origin(), ours.keys(), ours.policy(), others);

        Report report = new Reconciliation(theirs, trail.log(), ledger, List.of(), Trails.NOON).run();

        assertThat(report.counts()).isEqualTo(Map.of(Kind.FACTS_DIFFER, 800L));
        assertThat(report.findings().getFirst().where().detail()).isEqualTo("actor");
    }

    @Test
    void anEventOfTheFutureIsAFindingAndDoesNotMakeTheOthersOld() {
        append(Story.of(1_000)
                .at(Trails.NOON.instant().plus(Duration.ofHours(1)))
                .received()
                .last());
        append(Story.of(1_001).at(Ledger.later(900)).received().last());

        Report report = reconcile(logged());

        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.FORWARD_DATED);
        assertThat(report.findings().getFirst().where().index()).isEqualTo(800);
    }

    @Test
    void whatLiesFiveMinutesApartIsNotBackDatedAndWhatLiesFurtherIs() {
        append(Story.of(1_000).at(Ledger.later(800 - 300)).received().last());
        append(Story.of(1_001).at(Ledger.later(800 - 302)).received().last());

        Report report = reconcile(logged());

        assertThat(report.findings()).extracting(Finding::kind).containsExactly(Kind.BACK_DATED);
        assertThat(report.findings().getFirst().where().index()).isEqualTo(801);
    }

    @Test
    void aReportIsJsonWithASentenceInBothLanguages() {
        Trail trail = logged();
        ledger.delete(700);

        JsonNode json = new JsonMapper().readTree(new JsonMapper().writeValueAsString(reconcile(trail)));

        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.get("kind").asString()).isEqualTo("EVENT_DELETED");
        assertThat(finding.get("where").get("index").asLong()).isEqualTo(700);
        assertThat(finding.get("where").get("sequence").asLong()).isEqualTo(3);
        assertThat(finding.get("vi").asString()).contains("không còn trong kho");
        assertThat(finding.get("en").asString()).contains("no such event");
        assertThat(json.get("counts").get("EVENT_DELETED").asLong()).isEqualTo(1);
        assertThat(json.get("clean").asBoolean()).isFalse();
    }

    @Test
    void everyKindHasASentenceInBothLanguages() {
        for (Kind kind : Kind.values()) {
            assertThat(Texts.vietnamese(kind)).as("%s", kind).endsWith(".").isNotEqualTo(Texts.english(kind));
        }
    }

    private Trail logged() {
        Trail trail = Trails.open(home, ledger);
        trail.catchUp();
        return trail;
    }

    private void append(DossierEvent event) {
        ledger.append(event, 0);
    }

    private Report reconcile(Trail trail) {
        return new Reconciliation(Trails.identity(), trail.log(), ledger, List.of(), Trails.NOON).run();
    }
}
