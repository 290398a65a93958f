package motcua.query.trail.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes move one file; between processes only the operating system can tell them apart. */
class TwoProcessesTest {

    private static final int MOVES = 200;

    @TempDir
    Path home;

    @Test
    void noMoveIsLostBetweenThem() throws IOException, InterruptedException {
        Cell cell = new FileCell(home.resolve("cell"));
        cell.move(null, "0");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(start());
        }
        for (Process process : processes) {
            assertThat(process.waitFor()).isZero();
        }
        assertThat(cell.read()).hasValue(Integer.toString(2 * MOVES));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Counting.class.getName(),
                        home.resolve("cell").toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out").toFile())
                .start();
    }

    /** Adds one to the cell that is named, {@link #MOVES} times. */
    static final class Counting {

        private Counting() {}

        public static void main(String[] arguments) {
            Cell cell = new FileCell(Path.of(arguments[0]));
            for (int i = 0; i < MOVES; i++) {
                String seen = cell.read().orElseThrow();
                while (!cell.move(seen, Integer.toString(Integer.parseInt(seen) + 1))) {
                    seen = cell.read().orElseThrow();
                }
            }
        }
    }
}
