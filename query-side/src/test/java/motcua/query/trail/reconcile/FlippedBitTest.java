package motcua.query.trail.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any bit of any file of the log. */
class FlippedBitTest {

    private static final int FLIPS = 150;

    @TempDir
    Path home;

    private final Ledger ledger = Ledger.of(150);

    @Test
    void isFoundWhereverItIs() throws IOException {
        Trails.open(home, ledger).catchUp();
        List<Path> files = files();
        Random random = new Random(7);
        for (int flip = 0; flip < FLIPS; flip++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] content = Files.readAllBytes(file);
            int bit = random.nextInt(content.length * Byte.SIZE);
            Files.write(file, flipped(content, bit));
            assertThat(reconcile().clean()).as("bit %d of %s", bit, file).isFalse();
            Files.write(file, content);
        }
        assertThat(reconcile().findings()).isEmpty();
    }

    /** The epoch and the name of a file that is gone mean nothing to anybody, so not every bit of the head can be missed. */
    @Test
    void neverThrowsForAnyOfTheHead() throws IOException {
        Trails.open(home, ledger).catchUp();
        Path head = home.resolve("trail/head");
        byte[] content = Files.readAllBytes(head);
        for (int bit = 0; bit < content.length * Byte.SIZE; bit += 5) {
            Files.write(head, flipped(content, bit));
            assertThatCode(this::reconcile).as("bit %d", bit).doesNotThrowAnyException();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("head") && !file.toString().endsWith(".lock"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] flipped(byte[] content, int bit) {
        byte[] flipped = content.clone();
        flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
        return flipped;
    }

    private Report reconcile() {
        return new Reconciliation(Trails.identity(), Trails.open(home, ledger).log(), ledger, List.of(), Trails.NOON)
                .run();
    }
}
