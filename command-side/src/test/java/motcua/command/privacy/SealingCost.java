package motcua.command.privacy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.DoubleStream;
import motcua.command.privacy.Place.Field;
import motcua.dossier.CommandId;
import motcua.dossier.DossierId;
import motcua.dossier.Stamp;

/**
 * Prints what sealing one applicant costs, under a fresh key of their own, drawn and wrapped as well, and under the one key for everybody as
 * it was before, in turns, in processor time: {@code java -cp … motcua.command.privacy.SealingCost}. Without the key store's database.
 */
public final class SealingCost {

    /** Not the clock on the wall: others may be at work on the machine. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 9;
    private static final int SEALS = 2_000;
    private static final String APPLICANT =
            "{\"name\":\"Nguyễn Văn An\",\"phone\":\"0912345678\",\"address\":\"Hữu Lũng\"}";
    private static final Place PLACE = Place.of(
            DossierId.of("00000000-0000-8000-8000-000000000001"),
            new Stamp.Request(CommandId.chosenBy("lan", "1"), "f"),
            Field.APPLICANT);

    private SealingCost() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) throws IOException {
        PrivacyFixtures fixtures = PrivacyFixtures.in(Files.createTempDirectory("sealing-cost"));
        double[] own = new double[ROUNDS];
        double[] everybodys = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            own[round] = micros(() -> fixtures.sealer().seal(fixtures.keys.ofSomebodyNew(), PLACE, APPLICANT));
            everybodys[round] = micros(() -> Base64.getEncoder()
                    .encodeToString(fixtures.file.encrypt("subject", APPLICANT.getBytes(StandardCharsets.UTF_8))));
        }
        print("a key of one's own", own);
        print("one key for everybody", everybodys);
    }

    private interface Seal {
        Object seal();
    }

    private static double micros(Seal seal) {
        long length = 0;
        long start = CPU.getCurrentThreadCpuTime();
        for (int i = 0; i < SEALS; i++) {
            length += seal.seal().hashCode();
        }
        long nanos = CPU.getCurrentThreadCpuTime() - start;
        return length == 0 ? 0 : nanos / 1e3 / SEALS;
    }

    private static void print(String what, double[] micros) {
        Arrays.sort(micros);
        System.out.printf(
                Locale.ROOT,
                "%-25s median %.1f µs, spans %.1f–%.1f%n",
                what,
                micros[ROUNDS / 2],
                DoubleStream.of(micros).min().orElseThrow(),
                DoubleStream.of(micros).max().orElseThrow());
    }
}
