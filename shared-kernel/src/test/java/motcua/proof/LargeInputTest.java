package motcua.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No reader is slowed down by how much it gets. */
class LargeInputTest {

    private static final int LENGTH = 1 << 19;

    /** Far more than they need on a busy machine, and less than what grows with the square of the length. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final List<Consumer<String>> READERS = List.of(
            text -> Receipt.parse(text.getBytes(UTF_8)),
            text -> Submission.parse(text.getBytes(UTF_8)),
            text -> Envelope.parse(text.getBytes(UTF_8)),
            text -> new EntryTile(0, 256).decode(text.getBytes(UTF_8)),
            text -> new HashTile(0, 0, 256).decode(text.getBytes(UTF_8)),
            text -> TrailReceipt.CHECKPOINT.withVerified(text, List.of(TrailReceipt.WITNESS.verifier())),
            Note::parse,
            Checkpoint::parse,
            FlatJson::parse,
            Moment::parse,
            Policy::parse,
            Tile::parse,
            VerifierKey::parse,
            SignerKey::parse,
            Hash::parse);

    private static void assertReadOrRefusedAtOnce(String text) {
        assertTimeoutPreemptively(LIMIT, () -> READERS.forEach(reader -> readOrRefuse(reader, text)));
    }

    private static void readOrRefuse(Consumer<String> reader, String text) {
        try {
            reader.accept(text);
        } catch (Malformed refused) {
            // As it should be.
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*a*",
                "*\n*",
                "*+*",
                "*\n\n— a AAAAAAA=*\n",
                "a\n\n*— a AAAAAAA=\n*",
                "c2sp.org/tlog-proof@v1\nextra *AAAA*\nindex 0\n",
                "c2sp.org/tlog-proof@v1\nindex 0\n*47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n*\na\n",
                "old 1\n*47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n*\na\n",
                "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n*more\n*",
                "quorum none\n*#\n*",
                "quorum none\n* *\n",
                "*quorum *\n",
                "*quorum none\n*",
                "tile/0/*x000/*000",
                "a+00000000+*A*",
                "PRIVATE+KEY+a+00000000+*A*",
                "{\"a\":\"*\\n*\"}",
                "{\"a\":\"*\\\"*",
                "{\"a\":\"*\"*",
                "{*\"a\":\"\",*}"
            })
    void oneThingOverAndOverIsReadOrRefusedAtOnce(String startAgainEnd) {
        List<String> parts = List.of(startAgainEnd.split("\\*", -1));
        String again = parts.get(1);

        assertReadOrRefusedAtOnce(parts.get(0) + again.repeat(LENGTH / again.length()) + parts.get(2));
    }

    @Test
    void manyMembersAreReadAtOnce() {
        assertReadOrRefusedAtOnce(IntStream.range(100_000, 200_000)
                .mapToObj(n -> "\"" + n + "\":\"\\n\"")
                .collect(Collectors.joining(",", "{", "}")));
    }
}
