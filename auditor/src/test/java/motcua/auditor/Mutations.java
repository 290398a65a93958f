package motcua.auditor;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Good input spoiled in the ways that break readers; the same ones in every run. */
final class Mutations {

    /** What readers stumble over. */
    private static final String[] STRANGE = {
        "",
        "0",
        "-1",
        "9223372036854775807",
        "9223372036854775808",
        "+999999999",
        "1e999999999",
        "\n",
        "\n\n",
        " ",
        "\"",
        "{",
        "[",
        "null",
        "/",
        "~",
        "\u0000",
        "\ufffd",
        "\u202e",
        "=",
        "{0}",
        "'"
    };

    private Mutations() {}

    /** {@code good} itself, and {@code count} spoiled ones. */
    static Stream<byte[]> of(byte[] good, int count) {
        Random random = new Random(count);
        return Stream.concat(Stream.of(good), IntStream.range(0, count).mapToObj(_ -> spoiled(good, random)));
    }

    static Stream<byte[]> of(Object good, int count) {
        return of(good.toString().getBytes(StandardCharsets.UTF_8), count);
    }

    private static byte[] spoiled(byte[] good, Random random) {
        if (random.nextInt(3) == 0) {
            return SmallLog.flipped(good, random.nextInt(8 * good.length));
        }
        int from = random.nextInt(good.length);
        int to = Math.min(good.length, from + random.nextInt(40));
        return switch (random.nextInt(4)) {
            case 0 -> joined(good, from, new byte[0], good.length);
            case 1 -> joined(good, to, new byte[0], from);
            default -> {
                String strange = STRANGE[random.nextInt(STRANGE.length)];
                yield joined(good, from, strange.getBytes(StandardCharsets.UTF_8), to);
            }
        };
    }

    /** {@code good} to {@code from}, and from {@code to} on, with {@code middle} between. */
    private static byte[] joined(byte[] good, int from, byte[] middle, int to) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.write(good, 0, from);
        joined.writeBytes(middle);
        joined.write(good, to, good.length - to);
        return joined.toByteArray();
    }
}
