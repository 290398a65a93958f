package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import motcua.proof.SignedOrder.Asked;
import motcua.proof.SignedOrder.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Given an order and what was asked, what a house does about it. */
class OrderTest {

    private static final Instant AT = Instant.parse("2026-11-30T04:05:06.789Z");
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String FSCK = "/api/v1/admin/trail/fsck";
    private static final Order ORDER = new Order("motcua.vn/huulung", "POST", FSCK, "quantri", AT, NOTHING);
    private static final String TEXT = """
            motcua/order/v1
            motcua.vn/huulung
            POST /api/v1/admin/trail/fsck
            quantri
            2026-11-30T04:05:06.789Z
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            """;
    private static final Asked ASKED = new Asked("motcua.vn/huulung", "quantri", "POST", FSCK);
    private static final SignerKey KEY = key("quantri", 1);
    private static final SignedOrder SIGNED = SignedOrder.sign(ORDER, KEY);

    private static SignerKey key(String name, int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return SignerKey.of(name, Seal.NOTE, bytes);
    }

    @Test
    void anOrderIsSixLinesAndReadBackAsItWas() {
        assertThat(ORDER.text()).isEqualTo(TEXT);
        assertThat(Order.parse(TEXT)).isEqualTo(ORDER);
        assertThat(new Order("h", "POST", "/a?b=c%20d", "q", AT.plusNanos(1), NOTHING).at())
                .isEqualTo(AT);
    }

    @Test
    void noOtherSpellingIsAnOrder() {
        for (String other : new String[] {
            "",
            TEXT + "\n",
            TEXT.strip(),
            TEXT.replace("v1", "v2"),
            TEXT.replace("POST /", "POST  /"),
            TEXT.replace("POST /", "post /"),
            TEXT.replace("POST ", "POST"),
            TEXT.replace("POST /api", "POST http://api"),
            TEXT.replace("fsck", "fsck#x y"),
            TEXT.replace("fsck", "fsçk"),
            TEXT.replace("quantri", ""),
            TEXT.replace("quantri", "quan tri"),
            TEXT.replace("quantri", "q".repeat(256)),
            TEXT.replace("motcua.vn", "motcua vn"),
            TEXT.replace(".789Z", "Z"),
            TEXT.replace(".789Z", ".7890Z"),
            TEXT.replace("e3b0", "E3B0"),
            TEXT.replace("e3b0", ""),
        }) {
            assertThatExceptionOfType(Malformed.class).as(other).isThrownBy(() -> Order.parse(other));
        }
    }

    @Test
    void anOrderForWhatIsAskedHasNoFlaw() {
        assertThat(SIGNED.flaw(KEY.verifier(), ASKED, AT)).isEmpty();
        assertThat(SignedOrder.ofHeader(SIGNED.header())).isEqualTo(SIGNED);
    }

    @Test
    void anOrderOfAnotherKeyIsNotBelieved() {
        assertThat(SIGNED.flaw(key("quantri", 2).verifier(), ASKED, AT)).contains(Flaw.SIGNATURE);
        assertThat(SIGNED.flaw(key("other", 1).verifier(), ASKED, AT)).contains(Flaw.SIGNATURE);
    }

    @Test
    void everyFlippedBitIsNoticed() {
        byte[] note = SIGNED.note().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int bit = 0; bit < note.length * 8; bit++) {
            byte[] flipped = note.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(isBelieved(Base64.getEncoder().encodeToString(flipped)))
                    .as("bit %s", bit)
                    .isFalse();
        }
    }

    private static boolean isBelieved(String header) {
        try {
            return SignedOrder.ofHeader(header).isSignedBy(KEY.verifier());
        } catch (Malformed e) {
            return false;
        }
    }

    @Test
    void anOrderForAnotherHouseAccountOrRequestIsNone() {
        assertThat(flaw(new Asked("motcua.vn/caoloc", "quantri", "POST", FSCK))).isEqualTo(Flaw.HOUSE);
        assertThat(flaw(new Asked("motcua.vn/huulung", "quantri2", "POST", FSCK)))
                .isEqualTo(Flaw.LOGIN);
        assertThat(flaw(new Asked("motcua.vn/huulung", "quantri", "PUT", FSCK))).isEqualTo(Flaw.REQUEST);
        assertThat(flaw(new Asked("motcua.vn/huulung", "quantri", "POST", FSCK + "?x=1")))
                .isEqualTo(Flaw.REQUEST);
        assertThat(flaw(new Asked("motcua.vn/huulung", "quantri", "POST", "/api/v1/imports")))
                .isEqualTo(Flaw.REQUEST);
    }

    private static Flaw flaw(Asked asked) {
        return SIGNED.flaw(KEY.verifier(), asked, AT).orElseThrow();
    }

    @Test
    void anOrderIsGoodForFiveMinutesBeforeAndAfter() {
        Duration five = SignedOrder.TOLERANCE;
        assertThat(five).isEqualTo(Duration.ofMinutes(5));
        assertThat(SIGNED.flaw(KEY.verifier(), ASKED, AT.plus(five))).isEmpty();
        assertThat(SIGNED.flaw(KEY.verifier(), ASKED, AT.minus(five))).isEmpty();
        assertThat(SIGNED.flaw(KEY.verifier(), ASKED, AT.plus(five).plusMillis(1)))
                .contains(Flaw.MOMENT);
        assertThat(SIGNED.flaw(KEY.verifier(), ASKED, AT.minus(five).minusMillis(1)))
                .contains(Flaw.MOMENT);
    }

    @Test
    void anOrderWithTwoSignaturesIsRefused() {
        Note twice = SIGNED.note().signedBy(key("other", 2));

        assertThat(twice.signatures()).isEqualTo(2);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignedOrder.parse(twice.toString()));
    }

    @Test
    void aNoteOfAnotherOrderIsNotItsNote() {
        Order other = new Order("motcua.vn/huulung", "POST", FSCK, "quantri", AT.plusMillis(1), NOTHING);

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new SignedOrder(other, SIGNED.note()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "bm90IGEgbm90ZQ==", "bm90IGEgbm90ZQ", "/w=="})
    void garbageIsNoOrder(String header) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> SignedOrder.ofHeader(header));
    }

    /** Or it could be sent twice, once with each signature. */
    @Test
    void anOrderSignedByAnotherKeyIsTheSameOrder() {
        assertThat(SignedOrder.sign(ORDER, key("quantri", 2)).id()).isEqualTo(SIGNED.id());
        assertThat(SIGNED.id()).hasSize(64).isEqualTo(HexId.of(TEXT));
    }

    /** The id as anybody would compute it. */
    private static final class HexId {
        static String of(String text) {
            return java.util.HexFormat.of()
                    .formatHex(Hash.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .bytes());
        }
    }
}
