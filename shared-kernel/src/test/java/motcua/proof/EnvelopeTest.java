package motcua.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    private static final Instant RECORDED = Instant.parse("2026-11-23T02:00:00.123Z");
    private static final Instant OCCURRED = Instant.parse("2026-11-23T01:59:00Z");
    private static final Salt SALT = Salt.of(new byte[32]);

    /** The golden form: it must never change, for its hash stands in logs. */
    private static final String SECOND =
            "{\"actor\":\"p-7\",\"dossierId\":\"d-1\",\"event\":\"dossier.resolved\",\"eventId\":\"e-2\","
                    + "\"log\":\"motcua.example/log\",\"occurredAt\":\"2026-11-23T01:59:00.000Z\","
                    + "\"payload\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\","
                    + "\"prev\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\","
                    + "\"recordedAt\":\"2026-11-23T02:00:00.123Z\",\"revision\":\"1\","
                    + "\"salt\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"sequence\":\"1\"}";

    private static Envelope envelope(String dossier, long sequence, @Nullable Hash prev) {
        return new Envelope(
                "motcua.example/log",
                "e-2",
                dossier,
                sequence,
                "dossier.resolved",
                "1",
                RECORDED,
                OCCURRED,
                "p-7",
                prev,
                Hash.EMPTY_TREE,
                SALT);
    }

    private static Envelope with(String text, Instant moment) {
        return new Envelope(text, "e", "d", 0, "n", "1", moment, OCCURRED, "a", null, Hash.EMPTY_TREE, SALT);
    }

    private static void assertRefused(String json) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Envelope.parse(json.getBytes(UTF_8)));
    }

    @Test
    void anEnvelopeIsWrittenInItsGoldenFormAndReadBack() {
        Envelope second = envelope("d-1", 1, Hash.EMPTY_TREE);

        assertThat(new String(second.encode(), UTF_8)).isEqualTo(SECOND);
        assertThat(Envelope.parse(SECOND.getBytes(UTF_8))).isEqualTo(second);
        assertThat(second.digest()).isEqualTo(Hash.sha256(SECOND.getBytes(UTF_8)));
    }

    @Test
    void theFirstEnvelopeHasNoneBeforeIt() {
        Envelope first = envelope("d-1", 0, null);

        assertThat(new String(first.encode(), UTF_8)).doesNotContain("prev");
        assertThat(Envelope.parse(first.encode())).isEqualTo(first);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> envelope("d-1", 0, Hash.EMPTY_TREE));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> envelope("d-1", 1, null));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> envelope("d-1", -1, Hash.EMPTY_TREE));
    }

    @Test
    void theEnvelopesOfADossierFormAChain() {
        Envelope first = envelope("d-1", 0, null);
        Envelope second = envelope("d-1", 1, first.digest());
        Envelope third = envelope("d-1", 2, second.digest());
        Envelope elsewhere = new Envelope(
                "other", "e-2", "d-1", 1, "x", "1", RECORDED, OCCURRED, "a", first.digest(), Hash.EMPTY_TREE, SALT);

        assertThat(second.follows(first)).isTrue();
        assertThat(third.follows(second)).isTrue();
        assertThat(third.follows(first)).isFalse();
        assertThat(first.follows(second)).isFalse();
        assertThat(envelope("d-1", 1, Hash.EMPTY_TREE).follows(first)).isFalse();
        assertThat(envelope("d-2", 1, first.digest()).follows(first)).isFalse();
        assertThat(envelope("d-1", 2, first.digest()).follows(first)).isFalse();
        assertThat(elsewhere.follows(first)).isFalse();
    }

    @Test
    void everyFlippedBitGivesAnotherEnvelopeOrNone() {
        byte[] golden = SECOND.getBytes(UTF_8);
        Hash digest = Hash.sha256(golden);

        assertThat(Flips.of(golden).filter(flipped -> readsBackAs(flipped, digest)))
                .isEmpty();
    }

    private static boolean readsBackAs(byte[] encoded, Hash digest) {
        try {
            return Envelope.parse(encoded).digest().equals(digest);
        } catch (Malformed e) {
            return false;
        }
    }

    @Test
    void nearMissesAreNoEnvelopes() {
        assertRefused(SECOND + " ");
        assertRefused(SECOND.replace("\"actor\":\"p-7\",", ""));
        assertRefused(SECOND.replace("\"actor\":\"p-7\"", "\"actor\":null"));
        assertRefused(SECOND.replace("\"actor\":\"p-7\"", "\"actor\":\"\""));
        assertRefused(SECOND.replace("\"actor\":\"p-7\",", "\"actor\":\"p-7\",\"actors\":\"p-8\","));
        assertRefused(SECOND.replace("\"sequence\":\"1\"", "\"sequence\":1"));
        assertRefused(SECOND.replace("\"sequence\":\"1\"", "\"sequence\":\"01\""));
        assertRefused(SECOND.replace("\"sequence\":\"1\"", "\"sequence\":\"0\""));
        assertRefused(SECOND.replace("00.123Z", "00.12Z"));
        assertRefused(SECOND.replace("\"salt\":\"AAAA", "\"salt\":\""));
        assertRefused(SECOND.replace("SuFU=\",\"prev\"", "SuFV=\",\"prev\""));
        assertRefused(SECOND.replace("\"prev\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"", "\"prev\":\"\""));
    }

    @Test
    void whatIsNotUtf8IsNoEnvelope() {
        byte[] encoded = SECOND.getBytes(UTF_8);
        encoded[10] = (byte) 0xc0;

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Envelope.parse(encoded));
    }

    @Test
    void everyFieldStandsInTheFormUnderItsOwnName() {
        String json = new String(
                new Envelope(
                                "L",
                                "E",
                                "D",
                                5,
                                "N",
                                "R",
                                RECORDED,
                                OCCURRED,
                                "A",
                                Hash.sha256(new byte[1]),
                                Hash.EMPTY_TREE,
                                SALT)
                        .encode(),
                UTF_8);

        assertThat(json)
                .contains("\"log\":\"L\"", "\"eventId\":\"E\"", "\"dossierId\":\"D\"", "\"sequence\":\"5\"")
                .contains("\"event\":\"N\"", "\"revision\":\"R\"", "\"actor\":\"A\"");
        assertThat(Envelope.parse(json.getBytes(UTF_8)).encode()).isEqualTo(json.getBytes(UTF_8));
    }

    @Test
    void textsAreNeitherEmptyNorOverlongNorBroken() {
        assertThat(with("x".repeat(Envelope.MAX_TEXT), RECORDED).log()).hasSize(Envelope.MAX_TEXT);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> with("x".repeat(Envelope.MAX_TEXT + 1), RECORDED));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> with("", RECORDED));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> with("\udc00", RECORDED));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void noTextMayBeEmpty(int empty) {
        String[] texts = {"l", "e", "d", "n", "r", "a"};
        texts[empty] = "";

        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new Envelope(
                        texts[0],
                        texts[1],
                        texts[2],
                        0,
                        texts[3],
                        texts[4],
                        RECORDED,
                        OCCURRED,
                        texts[5],
                        null,
                        Hash.EMPTY_TREE,
                        SALT));
    }

    @Test
    void theLargestEnvelopeFitsIntoAnEntryOfTheLog() {
        String text = "\u0001".repeat(Envelope.MAX_TEXT);
        Envelope largest = new Envelope(
                text,
                text,
                text,
                Long.MAX_VALUE,
                text,
                text,
                RECORDED,
                OCCURRED,
                text,
                Hash.EMPTY_TREE,
                Hash.EMPTY_TREE,
                SALT);

        assertThat(largest.encode()).hasSizeLessThanOrEqualTo(EntryTile.MAX_ENTRY_BYTES);
        assertThat(Envelope.parse(largest.encode())).isEqualTo(largest);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T02:00:00.123999Z, 2026-11-23T02:00:00.123Z",
        "2026-11-23T02:00:00Z, 2026-11-23T02:00:00.000Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999Z",
        "1969-12-31T23:59:59.9999Z, 1969-12-31T23:59:59.999Z"
    })
    void momentsAreKeptToTheMillisecond(Instant moment, String written) {
        Envelope envelope = with("log", moment);

        assertThat(new String(envelope.encode(), UTF_8)).contains("\"recordedAt\":\"" + written + "\"");
        assertThat(envelope.recordedAt()).isEqualTo(Instant.parse(written));
        assertThat(Envelope.parse(envelope.encode())).isEqualTo(envelope);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59.999Z", "+10000-01-01T00:00:00Z"})
    void aMomentHasAYearOfFourDigits(Instant moment) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> with("log", moment));
    }

    @Test
    void aSaltIsMadeOfItsBytes() {
        byte[] bytes = new byte[Salt.BYTES];
        bytes[31] = 1;

        assertThat(Salt.of(bytes)).isEqualTo(new Salt("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE="));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Salt.of(new byte[Salt.BYTES - 1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aSaltHas256Bits(String base64) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> new Salt(base64));
    }
}
