package motcua.query.trail.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of an answer are, {@link NotStamped} is thrown soon and nothing else, or they are a stamp of the
 * time at which it was given. The seeds are tried in every run; {@code docs/testing.md} says how to search for others.
 */
class AnswerFuzzTest {

    private static final byte[] CHECKPOINT = "motcua.vn/trail\n7\n".getBytes(UTF_8);
    private static final Instant STAMPED = Instant.parse("2026-11-23T02:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int SPOILED = 300;
    /** As deep as an answer that is not too long can be nested. */
    private static final int DEPTH = Answer.MAX_BYTES / 4;

    @TempDir
    static Path directory;

    private static TimeTrust trust;
    private static byte[] good;

    @BeforeAll
    static void stamp() {
        Openssl openssl = new Openssl(directory).issue("root", "issuer", "root").issue("clock", "clock", "root");
        trust = openssl.trust("root");
        good = new Forger(openssl, "clock", "clock").stamp(CHECKPOINT, STAMPED);
    }

    static Stream<byte[]> answers() {
        Random random = new Random(7);
        return Stream.concat(
                Stream.of(good, new byte[0], nested(0x30, 0x80), nested(0x24, 0x80), nested(0xa0, 0x80), lengths()),
                IntStream.range(0, SPOILED).mapToObj(_ -> spoiled(random)));
    }

    /** Nothing but beginnings. */
    private static byte[] nested(int tag, int length) {
        byte[] bytes = new byte[2 * DEPTH];
        for (int i = 0; i < bytes.length; i += 2) {
            bytes[i] = (byte) tag;
            bytes[i + 1] = (byte) length;
        }
        return bytes;
    }

    /** Each sequence is the whole content of the one around it. */
    private static byte[] lengths() {
        byte[] bytes = new byte[4 * DEPTH];
        for (int i = 0; i < bytes.length; i += 4) {
            int left = bytes.length - i - 4;
            bytes[i] = 0x30;
            bytes[i + 1] = (byte) 0x82;
            bytes[i + 2] = (byte) (left >> 8);
            bytes[i + 3] = (byte) left;
        }
        return bytes;
    }

    private static byte[] spoiled(Random random) {
        int at = random.nextInt(good.length);
        return switch (random.nextInt(5)) {
            case 0 -> Arrays.copyOf(good, at);
            case 1 -> Arrays.copyOf(good, good.length + at);
            default -> {
                byte[] copy = good.clone();
                copy[at] = (byte) random.nextInt(256);
                yield copy;
            }
        };
    }

    @MethodSource("answers")
    @FuzzTest
    void answers(byte[] input) {
        assertTimeoutPreemptively(SOON, () -> {
            try {
                assertThat(TimeAuthority.verify(input, CHECKPOINT, trust)).isEqualTo(STAMPED);
            } catch (NotStamped refused) {
                assertThat(refused).message().matches("[A-Z][^\\n]*\\.");
            }
        });
    }
}
