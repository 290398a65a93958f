package motcua.auditor.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    Path directory;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @SuppressWarnings("NullAway.Init") // before each
    private Path file;

    @BeforeEach
    void twoMegabytes() throws IOException {
        file = Files.write(directory.resolve("export"), new byte[2_000_000]);
    }

    @Test
    void itSaysBytesPercentAndPace() {
        Progress progress = screen(true).reading(file, false);
        nanos.set(500_000_000);
        progress.at(500_000, 1000);

        assertThat(written()).isEqualTo("\r0.5 / 2.0 MB · 25 % · 2000/s");
    }

    @Test
    void itIsWrittenFiveTimesASecondAtMost() {
        Progress progress = screen(true).reading(file, false);
        for (int millis = 0; millis < 1000; millis++) {
            nanos.set(millis * 1_000_000L);
            progress.at(millis, millis);
        }

        assertThat(written().chars().filter(character -> character == '\r')).hasSize(4);
    }

    @Test
    void whatWasWrittenIsWipedAway() {
        Progress progress = screen(true).reading(file, false);
        nanos.set(500_000_000);
        progress.at(500_000, 1000);
        int width = written().length() - 1;
        err.reset();
        progress.done();

        assertThat(written()).isEqualTo("\r" + " ".repeat(width) + "\r");
    }

    @Test
    void nobodyLooksSoNothingIsWritten() {
        Progress progress = screen(false).reading(file, false);
        nanos.set(500_000_000);
        progress.at(500_000, 1000);
        progress.done();

        assertThat(written()).isEmpty();
    }

    @Test
    void itCanBeForced() {
        Progress progress = screen(false).reading(file, true);
        nanos.set(500_000_000);
        progress.at(500_000, 1000);

        assertThat(written()).isNotEmpty();
    }

    private Screen screen(boolean terminal) {
        return new Screen(new PrintStream(err, true, StandardCharsets.UTF_8), terminal, nanos::get);
    }

    private String written() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
