package motcua.auditor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import motcua.auditor.Desk;
import motcua.auditor.ExportText;
import motcua.auditor.SmallLog;
import motcua.auditor.Step;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.Order;
import motcua.proof.Salt;
import motcua.proof.Seal;
import motcua.proof.SignedOrder;
import motcua.proof.SignerKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has an export and the administrators' keys sees what nobody signed. */
class ActsTest {

    private static final Instant AT = Instant.parse("2026-11-23T02:10:00Z");
    private static final SignerKey KEY = SmallLog.signer("quantri", Seal.NOTE);
    private static final String FSCK = "/api/v1/admin/trail/fsck";
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Order ORDER = new Order(SmallLog.ORIGIN, "POST", FSCK, "quantri", AT, NOTHING);
    private static final SignedOrder SIGNED = SignedOrder.sign(ORDER, KEY);
    private static final String COMMAND = "verify export ./export --policy ./keys";
    private static final String CHECKED = COMMAND + " --administrator " + KEY.verifier();

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    Path directory;

    private final SmallLog log = new SmallLog(1);

    @SuppressWarnings("NullAway.Init") // before each
    private Desk desk;

    @BeforeEach
    void aLogWithAStep() {
        desk = new Desk(directory);
        desk.put("keys", log.policy());
        log.add(Step.received("01", "2026-11-23T02:00:00Z"));
    }

    private static String payload(SignedOrder order) {
        return payload(order, FSCK, "\"note\":\"" + order.note().toString().replace("\n", "\\n") + "\",\"key\":\"-\"");
    }

    private static String payload(SignedOrder order, String target, String last) {
        return """
                {"act":"%s","method":"POST","target":"%s","body":"%s","name":"Q",\
                "stamp":{"actor":{"login":"quantri"},"recordedAt":"%s"},%s}""".formatted(order.id(), target, NOTHING, AT.plusSeconds(1), last);
    }

    private void logs(String stream, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        // The store's time stands where nobody says when it happened.
        Instant stored = AT.plusSeconds(1).plusMillis(7);
        log.add(
                new Envelope(
                        SmallLog.ORIGIN,
                        "event-" + stream,
                        stream,
                        0,
                        "admin.acted",
                        "1",
                        AT.plusSeconds(1),
                        stored,
                        "pseudonym",
                        null,
                        Hash.sha256(bytes),
                        Salt.of(Hash.sha256(bytes).bytes())),
                bytes);
    }

    private Desk.Answer verify(String command) {
        return desk.put("export", new ExportText(log).bytes()).run(command);
    }

    private void assertConvicted(String why) {
        Desk.Answer answer = verify(CHECKED);
        assertThat(answer.sentence()).contains("does not hold", why);
        assertThat(answer.exitCode()).isEqualTo(1);
        // Without the key nobody can know.
        assertThat(verify(COMMAND).exitCode()).isZero();
    }

    @Test
    void anActThatItsAdministratorSignedHolds() {
        logs("act-" + SIGNED.id(), payload(SIGNED));

        Desk.Answer checked = verify(CHECKED);
        assertThat(checked.exitCode()).as(checked.out()).isZero();
        assertThat(checked.out()).contains("acts of administrators: 1, each signed");
        assertThat(verify(COMMAND).out()).contains("acts of administrators: 1; whether they signed was not checked");
    }

    @Test
    void anActThatNobodySignedIsConvicted() {
        logs("act-" + SIGNED.id(), payload(SIGNED, FSCK, "\"x\":1"));

        assertConvicted("nobody signed for it");
    }

    @Test
    void anActSignedByAnotherKeyIsConvicted() {
        SignedOrder forged = SignedOrder.sign(ORDER, SmallLog.signer("other", Seal.NOTE));
        logs("act-" + forged.id(), payload(forged));

        assertConvicted("no key named for quantri signed it");
    }

    @Test
    void theKeyOfAnotherAdministratorSignsNothingOfThisOne() {
        SignerKey other = SmallLog.signer("other", Seal.NOTE);
        SignedOrder forged = SignedOrder.sign(ORDER, other);
        logs("act-" + forged.id(), payload(forged));

        assertThat(verify(COMMAND + " --administrator " + other.verifier()).sentence())
                .contains("no key named for quantri");
    }

    @Test
    void anActThatSaysSomethingElseThanWasSignedIsConvicted() {
        String note = "\"note\":\"" + SIGNED.note().toString().replace("\n", "\\n") + "\"";
        logs("act-" + SIGNED.id(), payload(SIGNED, "/api/v1/admin/views/queue/rebuild", note));

        assertConvicted("/target is not what was signed");
    }

    @Test
    void anOrderForAnotherHouseIsConvicted() {
        SignedOrder elsewhere =
                SignedOrder.sign(new Order("motcua.vn/other", "POST", FSCK, "quantri", AT, NOTHING), KEY);
        logs("act-" + elsewhere.id(), payload(elsewhere));

        assertConvicted("house is not what was signed");
    }

    @Test
    void anOldOrderIsConvicted() {
        Order old = new Order(SmallLog.ORIGIN, "POST", FSCK, "quantri", AT.minusSeconds(300), NOTHING);
        SignedOrder signed = SignedOrder.sign(old, KEY);
        logs("act-" + signed.id(), payload(signed));

        assertConvicted("more than five minutes away");
    }

    @Test
    void oneOrderForTwoActsIsConvicted() {
        logs("act-" + SIGNED.id(), payload(SIGNED));
        logs("act-00000000-0000-4000-8000-000000000006", payload(SIGNED));

        assertConvicted("its order was given for another act, or given again");
    }

    @Test
    void aNoteThatIsNoOrderIsConvicted() {
        logs("act-" + SIGNED.id(), payload(SIGNED, FSCK, "\"note\":\"hello\""));

        assertConvicted("not an order");
    }

    @Test
    void aKeyThatIsNoneIsSaid() {
        assertThat(verify(COMMAND + " --administrator x").exitCode()).isEqualTo(2);
    }
}
