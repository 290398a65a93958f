package motcua.query.trail.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import motcua.proof.Hash;
import motcua.query.trail.time.NotStamped.Reason;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stamp that was kept is checked again, with nobody to ask. */
class StoredStampTest {

    private static final byte[] CHECKPOINT = "motcua.vn/trail\n7\n".getBytes(UTF_8);
    private static final Instant LONG_AGO = Instant.parse("2020-11-23T02:00:00Z");

    @TempDir
    static Path directory;

    private static Openssl openssl;
    private static byte[] stamp;

    @BeforeAll
    static void stamp() throws IOException {
        openssl = new Openssl(directory)
                .issue("root", "issuer", "root")
                .issue("clock", "clock", "root")
                .issue("stopped", "clock", "root", "20200101000000Z", "20210101000000Z")
                .issue("author", "author", "root")
                .issue("young", "issuer", "young", "20250101000000Z", "21000101000000Z")
                .issue("elder", "clock", "young")
                .issue("stranger", "issuer", "stranger");
        TimeStampRequestGenerator question = new TimeStampRequestGenerator();
        question.setCertReq(true);
        byte[] query = question.generate(
                        NISTObjectIdentifiers.id_sha256, Hash.sha256(CHECKPOINT).bytes(), BigInteger.TEN)
                .getEncoded();
        stamp = openssl.reply(query, "usual", "clock");
    }

    @Test
    void itIsBelievedWhoeverAskedForIt() throws Exception {
        assertThat(TimeAuthority.verify(stamp, CHECKPOINT, openssl.trust("root")))
                .isBefore(Instant.now());
    }

    @Test
    void itSaysNothingAboutOtherBytes() {
        byte[] other = CHECKPOINT.clone();
        other[0]++;
        assertThat(failure(stamp, other, openssl.trust("root"))).isEqualTo(Reason.UNFIT);
        assertThat(failure(stamp, new byte[0], openssl.trust("root"))).isEqualTo(Reason.UNFIT);
    }

    @Test
    void itIsWorthNothingToWhoeverDoesNotTrustItsAuthority() {
        assertThat(failure(stamp, CHECKPOINT, openssl.trust("stranger"))).isEqualTo(Reason.UNTRUSTED);
        assertThat(failure(stamp, CHECKPOINT, openssl.trust("stopped"))).isEqualTo(Reason.UNTRUSTED);
    }

    @Test
    void itMustBeMadeUnderThePolicyThatIsTrusted() throws Exception {
        Path root = openssl.certificate("root");
        assertThat(TimeAuthority.verify(stamp, CHECKPOINT, TimeTrust.read(root, "1.2.3.4.1")))
                .isNotNull();
        assertThat(failure(stamp, CHECKPOINT, TimeTrust.read(root, "1.2.3.4.2")))
                .isEqualTo(Reason.UNFIT);
    }

    @Test
    void itOutlivesTheCertificateItWasSignedWith() throws Exception {
        byte[] old = forged("stopped", LONG_AGO);
        assertThat(TimeAuthority.verify(old, CHECKPOINT, openssl.trust("root"))).isEqualTo(LONG_AGO);
        assertThat(TimeAuthority.verify(old, CHECKPOINT, openssl.trust("stopped")))
                .isEqualTo(LONG_AGO);
    }

    @Test
    void itCannotBeOlderThanItsCertificates() throws Exception {
        byte[] older = forged("clock", Instant.parse("2019-11-23T02:00:00Z"));
        assertThat(failure(older, CHECKPOINT, openssl.trust("root"))).isEqualTo(Reason.UNTRUSTED);
        assertThat(failure(older, CHECKPOINT, openssl.trust("clock"))).isEqualTo(Reason.UNTRUSTED);
        byte[] elder = forged("elder", LONG_AGO);
        assertThat(TimeAuthority.verify(elder, CHECKPOINT, openssl.trust("elder")))
                .isEqualTo(LONG_AGO);
        assertThat(failure(elder, CHECKPOINT, openssl.trust("young"))).isEqualTo(Reason.UNTRUSTED);
    }

    @Test
    void aCertificateForOtherPurposesStampsNothing() throws Exception {
        Instant today = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        byte[] right = forged("clock", today);
        assertThat(TimeAuthority.verify(right, CHECKPOINT, openssl.trust("root")))
                .isEqualTo(today);
        openssl.verify(right, CHECKPOINT, "root");
        byte[] wrong = forged("author", today);
        assertThat(failure(wrong, CHECKPOINT, openssl.trust("root"))).isEqualTo(Reason.UNTRUSTED);
        assertThat(failure(wrong, CHECKPOINT, openssl.trust("author"))).isEqualTo(Reason.UNTRUSTED);
    }

    @Test
    void aCertificateIsNotEnoughWithoutItsKey() {
        byte[] borrowed = new Forger(openssl, "clock", "author").stamp(CHECKPOINT, Instant.now());
        assertThat(failure(borrowed, CHECKPOINT, openssl.trust("root"))).isEqualTo(Reason.UNTRUSTED);
        assertThat(failure(borrowed, CHECKPOINT, openssl.trust("clock"))).isEqualTo(Reason.UNTRUSTED);
    }

    @Test
    void noByteOfItCanBeChangedToSayAnotherTime() throws Exception {
        TimeTrust trust = openssl.trust("root");
        Instant said = TimeAuthority.verify(stamp, CHECKPOINT, trust);
        for (int i = 0; i < stamp.length; i++) {
            byte[] changed = stamp.clone();
            changed[i] ^= (byte) (1 << (i % 8));
            try {
                assertThat(TimeAuthority.verify(changed, CHECKPOINT, trust)).isEqualTo(said);
            } catch (NotStamped e) {
                assertThat(e.reason()).isNotEqualTo(Reason.NO_ANSWER);
            }
        }
    }

    @Test
    void noPartOfItIsTakenForTheWhole() {
        TimeTrust trust = openssl.trust("root");
        for (int length = 0; length < stamp.length; length++) {
            assertThat(failure(Arrays.copyOf(stamp, length), CHECKPOINT, trust)).isEqualTo(Reason.UNFIT);
        }
    }

    @Test
    void moreThanAStampCanBeIsNotLookedAt() {
        assertThatThrownBy(
                        () -> TimeAuthority.verify(new byte[Answer.MAX_BYTES + 1], CHECKPOINT, openssl.trust("root")))
                .isInstanceOf(NotStamped.class)
                .hasMessage("No time stamp has more than 65536 bytes.");
    }

    @Test
    void bytesThatNestEndlesslyAreRefusedLikeOthers() {
        ByteArrayOutputStream nested = new ByteArrayOutputStream();
        for (int i = 0; i < Answer.MAX_BYTES / 4; i++) {
            nested.writeBytes(new byte[] {0x30, (byte) 0x80});
        }
        assertThat(failure(nested.toByteArray(), CHECKPOINT, openssl.trust("root")))
                .isEqualTo(Reason.UNFIT);
    }

    @Test
    void trustNeedsACertificateAndAPolicyThatIsOne() {
        Path root = openssl.certificate("root");
        assertThatThrownBy(() -> TimeTrust.read(root, "any")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimeTrust.read(directory.resolve("nowhere.pem"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere.pem");
        assertThatThrownBy(() -> TimeTrust.read(directory.resolve("root.key"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("root.key");
        assertThatThrownBy(() -> TimeTrust.read(directory.resolve("openssl.cnf"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl.cnf");
    }

    private static byte[] forged(String signer, Instant at) {
        return new Forger(openssl, signer, signer).stamp(CHECKPOINT, at);
    }

    private static Reason failure(byte[] response, byte[] content, TimeTrust trust) {
        NotStamped failure =
                catchThrowableOfType(NotStamped.class, () -> TimeAuthority.verify(response, content, trust));
        assertThat(failure).isNotNull();
        return failure.reason();
    }
}
