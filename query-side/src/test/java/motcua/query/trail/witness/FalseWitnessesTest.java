package motcua.query.trail.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.proof.Quorum;
import motcua.query.trail.witness.Report.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With witnesses that are slow, broken or malicious: they cost their own cosignature and some time. */
@Timeout(60)
class FalseWitnessesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final SomeLog log = SomeLog.of("honest", 5);
    private final Village village = new Village();

    @TempDir
    private Path directory;

    @AfterEach
    void close() {
        village.close();
    }

    private Note cosign(Witnesses witnesses) {
        return witnesses.cosign(log.signed(9), log.proofsTo(9));
    }

    /** What is reported about {@code fake} when it is asked for the first time, beside an honest witness. */
    private Report reportOn(Fake fake) {
        Witnesses witnesses =
                village.fake("false", fake).real("honest", directory).witnesses("all");
        Note cosigned = cosign(witnesses);

        assertThat(village.believes("any", cosigned)).isTrue();
        assertThat(village.believes("all", cosigned)).isFalse();
        assertThat(Note.parse(cosigned.toString())).isEqualTo(cosigned);
        Report report = witnesses.lastReports().getFirst();
        assertThat(report.detail()).doesNotContainPattern("\\p{C}").hasSizeLessThanOrEqualTo(200);
        return report;
    }

    private String linesOf(Note cosigned) {
        return cosigned.toString().substring(cosigned.text().length() + 1);
    }

    private String cosignature(String name, long size) {
        return linesOf(Note.of(log.signed(size).text()).cosignedBy(Village.key(name), NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "rubbish",
                "7\n",
                "— ",
                "— witness.example/false\n",
                "— witness.example/false AAAA\n",
                "— witness.example/false AAAAAAAAAAAAAAAA\n",
                "<html>\u001b[2J\u0000\u2028</html>\n",
                "\ufffe"
            })
    void garbageIsRefused(String body) {
        assertThat(reportOn(Fake.answering(200, body)).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 400, 403, 404, 418, 429})
    void otherStatusCodesAreRefused(int status) {
        assertThat(reportOn(Fake.answering(status, status == 204 ? "" : "no\n\u001b[2J"))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void aWitnessInTroubleIsAway(int status) {
        assertThat(reportOn(Fake.answering(status, "no")).outcome()).isEqualTo(Outcome.AWAY);
    }

    @Test
    void anotherKeyIsRefused() {
        assertThat(reportOn(Fake.answering(200, cosignature("other", 9))).outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aCosignatureOfAnotherCheckpointIsRefused() {
        assertThat(reportOn(Fake.answering(200, cosignature("false", 8))).outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void oneWitnessCannotSpeakForAnother() {
        Report report = reportOn(Fake.answering(200, cosignature("honest", 9)));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void linesOfOtherKeysBesideTheRightOneAreLeftOut() {
        String lines = cosignature("other", 9) + cosignature("an", 9) + cosignature("other", 8);
        Witnesses witnesses = village.fake("an", Fake.answering(200, lines)).witnesses("all");

        assertThat(cosign(witnesses)).isEqualTo(log.signed(9).cosignedBy(Village.key("an"), NOW));
    }

    @Test
    void tooMuchIsRefusedEvenWhenItBeginsWell() {
        String lines = cosignature("false", 9);

        assertThat(reportOn(Fake.answering(200, lines.repeat(Reply.LONGEST / lines.length() + 1))))
                .isEqualTo(new Report("false", null, Outcome.REFUSED, "answered more than 16384 bytes"));
    }

    @Test
    void anEndlessAnswerEnds() {
        Fake endless = Fake.doing(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[8192];
            while (true) {
                exchange.getResponseBody().write(much);
            }
        });

        assertThat(reportOn(endless).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aConnectionThatBreaksIsAway() {
        Fake breaking = Fake.doing(exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('x');
        });

        assertThat(reportOn(breaking).outcome()).isEqualTo(Outcome.AWAY);
    }

    @Test
    void sizesThatLeadNowhereAreAskedTwiceAndNoMore() {
        AtomicLong size = new AtomicLong();
        Fake loop = Fake.doing(exchange -> Fake.answer(exchange, 409, size.incrementAndGet() + "\n"));

        assertThat(reportOn(loop).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(loop.requests).hasValue(2);
    }

    @Test
    void theSameSizeAgainAndAgainIsAskedOnce() {
        Fake loop = Fake.answering(409, "0\n");

        assertThat(reportOn(loop).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(loop.requests).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another root\n", "-1\n", "007\n", "7 \n", "7\n\n", "99999999999999999999\n", "٧\n"})
    void aConflictWithoutASizeIsRefused(String body) {
        Fake fake = Fake.answering(409, body);

        assertThat(reportOn(fake).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(fake.requests).hasValue(1);
    }

    @Test
    void aProofThatNobodyAskedForIsNoConflict() {
        assertThat(reportOn(Fake.answering(422, "no")).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aSizeThatChangesMeanwhileIsNoConflict() {
        AtomicLong requests = new AtomicLong();
        Fake hasty =
                Fake.doing(exchange -> Fake.answer(exchange, 409, requests.incrementAndGet() == 1 ? "5\n" : "9\n"));
        Report report = reportOn(hasty);

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.size()).isEqualTo(9);
    }

    @Test
    void aProofThatFailsCostsTheCosignaturesThatNeedIt() {
        Witnesses witnesses = village.fake("false", Fake.answering(409, "5\n"))
                .real("honest", directory)
                .witnesses("all");

        Note cosigned = witnesses.cosign(log.signed(9), oldSize -> {
            throw new IllegalStateException("the tiles are away");
        });

        assertThat(village.believes("any", cosigned)).isTrue();
        assertThat(witnesses.lastReports().getFirst().outcome()).isEqualTo(Outcome.AWAY);
        assertThat(witnesses.lastReports().getFirst().detail()).contains("the tiles are away");
    }

    @Test
    void whoIsSilentIsWaitedForUntilTheTimeout() {
        Witnesses witnesses = village.fake("silent", Fake.silent())
                .fake("halting", Fake.halting())
                .real("honest", directory)
                .witnesses("all", Duration.ofSeconds(3));

        long start = System.nanoTime();
        Note cosigned = cosign(witnesses);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(20));
        assertThat(village.believes("any", cosigned)).isTrue();
        assertThat(witnesses.lastReports())
                .extracting(Report::outcome)
                .containsExactly(Outcome.AWAY, Outcome.AWAY, Outcome.COSIGNED);
    }

    @Test
    void onceTheQuorumIsMetNobodyIsWaitedForLong() {
        Witnesses witnesses = village.fake("silent", Fake.silent())
                .fake("halting", Fake.halting())
                .real("honest", directory)
                .witnesses("any", Village.LONG);

        Note cosigned = cosign(witnesses);

        // That it returns at all: the timeout of this test is shorter than that of the witnesses.
        assertThat(village.believes("any", cosigned)).isTrue();
        assertThat(witnesses.lastReports())
                .extracting(Report::outcome)
                .containsExactly(Outcome.AWAY, Outcome.AWAY, Outcome.COSIGNED);
    }

    @Test
    void aQuorumThatTheCheckpointBroughtAlongCounts() {
        Witnesses witnesses = village.fake("silent", Fake.silent())
                .at("an", "http://127.0.0.1:1")
                .witnesses("any", Village.LONG);
        Note before = log.signed(9).cosignedBy(Village.key("an"), NOW);

        assertThat(witnesses.cosign(before, log.proofsTo(9))).isEqualTo(before);
    }

    @Test
    void anInterruptEndsTheWaitingAndIsKept() {
        Witnesses witnesses = village.fake("silent", Fake.silent()).witnesses("all", Village.LONG);
        Thread.currentThread().interrupt();

        Note cosigned = cosign(witnesses);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(cosigned).isEqualTo(log.signed(9));
        assertThat(witnesses.lastReports()).extracting(Report::outcome).containsExactly(Outcome.AWAY);
    }

    @Test
    void aPolicyWithoutAddressesAsksNobody() {
        Policy policy = Policy.parse("witness an " + Village.key("an").verifier() + "\nquorum an\n");
        Witnesses witnesses = new Witnesses(policy, HttpClient.newHttpClient(), Village.LONG);

        assertThat(cosign(witnesses)).isEqualTo(log.signed(9));
        assertThat(witnesses.lastReports()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"witness.example", "ftp://witness.example", "http:///x", "http://", "file:/etc"})
    void anAddressThatIsNoneIsToldAtOnce(String address) {
        Policy policy = new Policy(
                List.of(), List.of(new Policy.Witness("an", Village.key("an").verifier(), address)), Quorum.NONE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Witnesses(policy, HttpClient.newHttpClient(), Village.LONG))
                .withMessage("the witness an has an address that is not one of HTTP");
    }
}
