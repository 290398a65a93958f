package motcua.query.trail.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import motcua.proof.Hash;
import motcua.query.trail.time.NotStamped.Reason;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from an authority, and what is not. */
@Timeout(120)
class TimeAuthorityTest {

    private static final byte[] CHECKPOINT = "motcua.vn/trail\n7\n".getBytes(UTF_8);

    @TempDir
    static Path directory;

    private static Openssl openssl;
    private static HttpClient http;

    private final Counter counter = new Counter();

    @BeforeAll
    static void issueCertificates() {
        http = HttpClient.newHttpClient();
        openssl = new Openssl(directory)
                .issue("root", "issuer", "root")
                .issue("between", "issuer", "root")
                .issue("clock", "clock", "root")
                .issue("far", "clock", "between")
                .issue("stopped", "clock", "root", "20200101000000Z", "20210101000000Z")
                .issue("gone", "issuer", "gone", "20200101000000Z", "20210101000000Z")
                .issue("orphan", "clock", "gone")
                .issue("stranger", "issuer", "stranger");
    }

    @AfterAll
    static void hangUp() {
        http.close();
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aCheckpointIsStampedAndOpensslBelievesItToo() throws Exception {
        counter.answers(query -> openssl.reply(query, "usual", "clock"));
        Instant before = Instant.now().minusSeconds(1);
        Stamped stamped = authority(openssl.trust("root")).stamp(CHECKPOINT);
        assertThat(stamped.at()).isBetween(before, Instant.now());
        assertThat(stamped.serial()).matches("[0-9]+");
        openssl.verify(stamped.response(), CHECKPOINT, "root");
    }

    @Test
    void theQuestionIsAHashWithANonceOfItsOwnAndAsksForCertificates() throws Exception {
        counter.answers(query -> openssl.reply(query, "usual", "clock"));
        authority(openssl.trust("root")).stamp(CHECKPOINT);
        TimeStampRequest first = new TimeStampRequest(Objects.requireNonNull(counter.asked()));
        authority(openssl.trust("root")).stamp(CHECKPOINT);
        TimeStampRequest second = new TimeStampRequest(Objects.requireNonNull(counter.asked()));
        assertThat(first.getMessageImprintDigest())
                .isEqualTo(Hash.sha256(CHECKPOINT).bytes());
        assertThat(first.getCertReq()).isTrue();
        assertThat(first.getNonce()).isNotNull().isNotEqualTo(second.getNonce());
    }

    @Test
    void issuersBetweenMayComeWithTheAnswer() throws Exception {
        counter.answers(query -> openssl.reply(query, "usual", "far", "-chain", "between.pem"));
        assertThat(authority(openssl.trust("root")).stamp(CHECKPOINT).at()).isNotNull();
        counter.answers(query -> openssl.reply(query, "usual", "far"));
        assertThat(failure(openssl.trust("root"))).isEqualTo(Reason.UNTRUSTED);
    }

    @Test
    void theSignersOwnCertificateMayBeTrusted() throws Exception {
        counter.answers(query -> openssl.reply(query, "usual", "far"));
        assertThat(authority(openssl.trust("far")).stamp(CHECKPOINT).at()).isNotNull();
    }

    @Test
    void thePolicyIsAskedForAndMayBeRefused() throws Exception {
        counter.answers(query -> openssl.reply(query, "usual", "clock"));
        Path root = openssl.certificate("root");
        assertThat(authority(TimeTrust.read(root, "1.2.3.4.2"))
                        .stamp(CHECKPOINT)
                        .at())
                .isNotNull();
        assertThat(failure(TimeTrust.read(root, "1.2.3.4.3"))).isEqualTo(Reason.REFUSED);
    }

    @Test
    void anEarlierAnswerAboutTheSameIsNotTakenAgain() throws Exception {
        counter.answers(query -> openssl.reply(query, "usual", "clock"));
        byte[] earlier = authority(openssl.trust("root")).stamp(CHECKPOINT).response();
        counter.answers(query -> earlier);
        assertThat(failure(openssl.trust("root"))).isEqualTo(Reason.UNFIT);
    }

    @Test
    void anAnswerAboutSomethingElseIsNotTaken() {
        counter.answers(query -> openssl.reply(aboutSomethingElse(query), "usual", "clock"));
        assertThat(failure(openssl.trust("root"))).isEqualTo(Reason.UNFIT);
    }

    @Test
    void aSignerWhomNobodyWeTrustKnowsIsNotBelieved() {
        counter.answers(query -> openssl.reply(query, "usual", "clock"));
        assertThat(failure(openssl.trust("stranger"))).isEqualTo(Reason.UNTRUSTED);
    }

    @Test
    void aCertificateThatHasExpiredIsNotBelieved() {
        counter.answers(query -> openssl.reply(query, "usual", "stopped"));
        assertThat(failure(openssl.trust("root"))).isEqualTo(Reason.UNTRUSTED);
        assertThat(failure(openssl.trust("stopped"))).isEqualTo(Reason.UNTRUSTED);
    }

    @Test
    void anIssuerWhoHasExpiredIsNotBelievedEither() throws Exception {
        counter.answers(query -> openssl.reply(query, "usual", "orphan"));
        assertThat(authority(openssl.trust("orphan")).stamp(CHECKPOINT).at()).isNotNull();
        assertThat(failure(openssl.trust("gone"))).isEqualTo(Reason.UNTRUSTED);
    }

    @Test
    void aRefusalIsToldInTheAuthoritysWords() {
        counter.answers(query -> openssl.reply(query, "picky", "clock"));
        assertThatThrownBy(() -> authority(openssl.trust("root")).stamp(CHECKPOINT))
                .hasMessage("The time stamp authority refuses: status 2, Message digest algorithm is not supported.");
        assertThat(failure(openssl.trust("root"))).isEqualTo(Reason.REFUSED);
    }

    @Test
    void anotherStatusOfHttpIsARefusal() {
        counter.answers(query -> "come back tomorrow".getBytes(UTF_8));
        counter.answersWith(503);
        assertThat(failure(openssl.trust("root"))).isEqualTo(Reason.REFUSED);
    }

    @Test
    void nonsenseAndNothingAreNoAnswers() {
        counter.answers(query -> "<html>Welcome!</html>".getBytes(UTF_8));
        assertThat(failure(openssl.trust("root"))).isEqualTo(Reason.UNFIT);
        counter.answers(query -> query);
        assertThat(failure(openssl.trust("root"))).isEqualTo(Reason.UNFIT);
        counter.answers(query -> new byte[0]);
        assertThat(failure(openssl.trust("root"))).isEqualTo(Reason.UNFIT);
    }

    @Test
    void nobodyWaitsLongerThanTheTimeout() {
        counter.answers(query -> counter.untilClosed());
        assertThat(failure(openssl.trust("root"), Duration.ofMillis(100))).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsNotWaitedForEither() {
        counter.answers(query -> openssl.reply(query, "usual", "clock"));
        counter.stallsAfter(100);
        assertThat(failure(openssl.trust("root"), Duration.ofMillis(500))).isEqualTo(Reason.NO_ANSWER);
    }

    @Test
    void anAnswerLargerThanAStampIsNotRead() {
        counter.answers(query -> new byte[1 << 20]);
        counter.stallsAfter(Answer.MAX_BYTES + 1);
        assertThatThrownBy(() -> authority(openssl.trust("root")).stamp(CHECKPOINT))
                .isInstanceOf(NotStamped.class)
                .hasMessageContaining("exceeds capacity: " + Answer.MAX_BYTES);
    }

    @Test
    void anAuthorityThatIsAwayIsSaidToBeAway() {
        TimeAuthority authority = authority(openssl.trust("root"));
        counter.close();
        assertThatThrownBy(() -> authority.stamp(CHECKPOINT))
                .isInstanceOf(NotStamped.class)
                .hasMessageStartingWith("The time stamp authority at localhost cannot be asked");
    }

    @Test
    void anInterruptedThreadStaysInterrupted() {
        counter.answers(query -> counter.untilClosed());
        Thread.currentThread().interrupt();
        assertThat(failure(openssl.trust("root"))).isEqualTo(Reason.NO_ANSWER);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void onlyAddressesOfTheWebCanBeAsked() {
        for (String address :
                new String[] {"ftp://time.example/", "time.example", "https:/path", "file:///etc/passwd"}) {
            assertThatThrownBy(() ->
                            new TimeAuthority(URI.create(address), http, openssl.trust("root"), Duration.ofSeconds(1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(address);
        }
    }

    private TimeAuthority authority(TimeTrust trust) {
        return new TimeAuthority(counter.address(), http, trust, Duration.ofMinutes(1));
    }

    private Reason failure(TimeTrust trust) {
        return failure(trust, Duration.ofMinutes(1));
    }

    private Reason failure(TimeTrust trust, Duration timeout) {
        TimeAuthority authority = new TimeAuthority(counter.address(), http, trust, timeout);
        NotStamped failure = catchThrowableOfType(NotStamped.class, () -> authority.stamp(CHECKPOINT));
        assertThat(failure).isNotNull();
        assertThat(failure).message().matches("[A-Z][^\\n]*\\.");
        return failure.reason();
    }

    /** The nonce is right; a liar would see it, too. */
    private static byte[] aboutSomethingElse(byte[] query) {
        try {
            byte[] imprint = Hash.sha256("something else".getBytes(UTF_8)).bytes();
            return new TimeStampRequestGenerator()
                    .generate(NISTObjectIdentifiers.id_sha256, imprint, new TimeStampRequest(query).getNonce())
                    .getEncoded();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
