package motcua.auditor.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import motcua.auditor.Desk;
import motcua.auditor.SmallLog;
import motcua.auditor.Step;
import motcua.proof.Checkpoint;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Receipt;
import motcua.proof.Seal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyReceiptTest {

    private static final String COMMAND = "verify receipt ./receipt --policy ./keys";

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    Path directory;

    private final SmallLog log = new SmallLog(2);
    private final Step reception = Step.received("01", "2026-11-23T02:00:00.123Z");

    @SuppressWarnings("NullAway.Init") // before each
    private Desk desk;

    @BeforeEach
    void fiveEntries() {
        desk = new Desk(directory);
        log.add(reception);
        log.add(Step.received("02", "2026-11-23T02:10:00Z"));
        log.add(reception.resolved("2026-11-23T03:00:00Z"));
        log.add(Step.received("03", "2026-11-23T03:10:00Z"));
        log.add(reception.then("dossier.returned", "2026-11-23T04:00:00Z"));
        desk.put("keys", log.policy());
        desk.put("receipt", log.receipt(2));
    }

    @Test
    void aReceiptThatHoldsTellsItsStepAndWhoCosigned() {
        Desk.Answer answer = desk.run(COMMAND);

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.sentence())
                .isEqualTo("The receipt holds: step 1 (dossier.resolved) of dossier " + Step.id("01")
                        + " is entry 2 of the log motcua.vn/test, logged before 2026-11-25T00:00:00Z,"
                        + " when the first witness cosigned.");
        assertThat(answer.out().lines().skip(1))
                .containsExactly(
                        "  dossier " + Step.id("01"),
                        "  step 1",
                        "  event dossier.resolved, revision 1",
                        "  recorded 2026-11-23T03:00:00Z",
                        "  occurred 2026-11-23T03:00:00Z",
                        "  entry 2 of the log",
                        "  tree of 5 entries",
                        "  cosigned by witness-0 at 2026-11-25T00:00:00Z",
                        "  cosigned by witness-1 at 2026-11-25T00:00:00Z");
    }

    @Test
    void theVerdictIsVietnameseForWhoeverAsks() {
        assertThat(desk.run(COMMAND + " --lang vi").sentence()).startsWith("Biên nhận đúng: bước 1");
        assertThat(desk.run("--lang vi " + COMMAND).sentence()).startsWith("Biên nhận đúng: bước 1");
    }

    @Test
    void keysCanBeNamedOneByOne() {
        String key = "verify receipt ./receipt --key " + log.key().verifier();
        String witness = " --witness " + log.witnesses().getFirst().verifier();

        assertThat(desk.run(key).exitCode()).isZero();
        assertThat(desk.run(key + witness).out()).contains("witness-0").doesNotContain("witness-1");
        assertThat(desk.run(key).out()).contains("no word but that of the log", "cosigned by no witness");
    }

    @Test
    void allNamedWitnessesAreNeededUnlessAQuorumIsNamed() {
        Note one = log.signed(5).cosignedBy(log.witnesses().getFirst(), SmallLog.COSIGNED);
        desk.put("receipt", log.receipt(2, one));
        String keys = "verify receipt ./receipt --key " + log.key().verifier()
                + " --witness " + log.witnesses().getFirst().verifier()
                + " --witness " + log.witnesses().getLast().verifier();

        assertFails(desk.run(keys), "only 1 of 2 witnesses cosigned");
        assertThat(desk.run(keys + " --quorum 1").exitCode()).isZero();
    }

    @Test
    void aReceiptOfALogThatIsNotBelievedIsRefused() {
        String other = SmallLog.signer("other.vn/log", Seal.NOTE).verifier().toString();

        assertFails(desk.run("verify receipt ./receipt --key " + other), "the log motcua.vn/test, which is none");
        assertFails(
                desk.put("keys", "log " + other + "\nquorum none\n").run(COMMAND),
                "the log motcua.vn/test, which is none");
    }

    @Test
    void aMissingSignatureOfTheLogIsNamed() {
        Note unsigned = Note.of(new Checkpoint(SmallLog.ORIGIN, 5, log.tree(5).root()).text())
                .cosignedBy(log.witnesses().getFirst(), SmallLog.COSIGNED);
        desk.put("receipt", log.receipt(2, unsigned));

        assertFails(desk.run(COMMAND), "the signature of the log motcua.vn/test is missing or wrong");
    }

    @Test
    void theSignatureOfAnotherCheckpointIsWrong() {
        String signatures = log.checkpoint(4).toString().split("\n\n", -1)[1];
        Note mixed = Note.parse(log.checkpoint().text() + "\n" + signatures);
        desk.put("receipt", log.receipt(2, mixed));

        assertFails(desk.run(COMMAND), "the signature of the log motcua.vn/test is missing or wrong");
    }

    @Test
    void aWrongCosignatureIsNamed() {
        String signatures =
                new SmallLog(2).checkpoint(0).cosignedBy(log.witnesses().get(1), SmallLog.COSIGNED) + "";
        String wrong = signatures
                .lines()
                .filter(line -> line.contains("witness-1"))
                .findFirst()
                .orElseThrow();
        desk.put("receipt", log.receipt(2, Note.parse(log.signed(5) + wrong + "\n")));

        assertFails(desk.run(COMMAND), "the signature of the witness witness-1 is wrong");
    }

    @Test
    void tooFewWitnessesAreCounted() {
        Note one = log.signed(5).cosignedBy(log.witnesses().getFirst(), SmallLog.COSIGNED);
        desk.put("receipt", log.receipt(2, one));

        assertFails(desk.run(COMMAND), "only 1 of 2 witnesses cosigned, which is not enough; missing: witness-1");
    }

    @Test
    void anEnvelopeThatIsNotAtItsPlaceIsRefused() {
        Receipt receipt = log.receipt(2);
        desk.put("receipt", new Receipt(log.receipt(3).extra(), 2, receipt.path(), receipt.checkpoint()));

        assertFails(desk.run(COMMAND), "its envelope is not entry 2 of the tree of 5 entries");
    }

    @Test
    void anEnvelopeOfAnotherLogIsRefused() {
        var foreign =
                reception.envelope(0, null, log.entries().getFirst().envelope().salt());
        SmallLog twoLogs = new SmallLog(2);
        twoLogs.add(
                new Envelope(
                        "other.vn/log",
                        foreign.eventId(),
                        foreign.dossierId(),
                        0,
                        foreign.event(),
                        foreign.revision(),
                        foreign.recordedAt(),
                        foreign.occurredAt(),
                        foreign.actor(),
                        null,
                        foreign.payload(),
                        foreign.salt()),
                reception.payload());
        desk.put("receipt", twoLogs.receipt(0));

        assertFails(desk.run(COMMAND), "made for the log other.vn/log, not for motcua.vn/test");
    }

    @Test
    void whatIsNoReceiptCannotBeChecked() {
        assertUnknown(desk.put("receipt", "hello").run(COMMAND), "is not a receipt");
        assertUnknown(desk.put("receipt", new byte[] {(byte) 0xff, 0, 1}).run(COMMAND), "is not a receipt");
        assertUnknown(desk.put("receipt", new byte[0]).run(COMMAND), "is not a receipt");
        Receipt receipt = log.receipt(2);
        desk.put("receipt", new Receipt(null, 2, receipt.path(), receipt.checkpoint()));
        assertUnknown(desk.run(COMMAND), "carries no envelope");
    }

    @Test
    void everySingleBitOfAReceiptCounts() {
        SmallLog one = new SmallLog(0);
        one.add(reception);
        one.add(reception.resolved("2026-11-23T03:00:00Z"));
        byte[] receipt = one.receipt(1).toString().getBytes(StandardCharsets.UTF_8);
        desk.put("keys", one.policy()).put("receipt", receipt);
        assertThat(desk.run(COMMAND).exitCode()).isZero();

        for (int bit = 0; bit < receipt.length * 8; bit++) {
            desk.put("receipt", SmallLog.flipped(receipt, bit));
            assertThat(desk.run(COMMAND).exitCode()).as("bit %d", bit).isIn(1, 2);
        }
    }

    @Test
    void aReceiptThatWasCutAnywhereIsRefused() {
        String receipt = log.receipt(2).toString();

        for (int length = 0; length < receipt.length(); length++) {
            desk.put("receipt", receipt.substring(0, length));
            assertThat(desk.run(COMMAND).exitCode()).as("%d characters", length).isIn(1, 2);
        }
    }

    @Test
    void aForgedSizeDoesNotHelpAnInclusionProof() {
        Note larger = Note.of(new Checkpoint(SmallLog.ORIGIN, 6, Hash.EMPTY_TREE).text())
                .signedBy(log.key());
        desk.put("receipt", log.receipt(2, larger));

        assertFails(
                desk.run("verify receipt ./receipt --key " + log.key().verifier()),
                "its envelope is not entry 2 of the tree of 6 entries");
    }

    private static void assertFails(Desk.Answer answer, String... parts) {
        assertThat(answer.sentence()).contains(parts);
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out().lines()).hasSize(1);
    }

    private static void assertUnknown(Desk.Answer answer, String... parts) {
        assertThat(answer.sentence()).contains(List.of(parts));
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out().lines()).hasSize(1);
    }
}
