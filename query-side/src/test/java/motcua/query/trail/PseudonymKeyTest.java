package motcua.query.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import motcua.query.trail.log.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key of the pseudonyms is made for a new log, and never again. */
class PseudonymKeyTest {

    @TempDir
    Path home;

    @Test
    void aLogThatHasBegunDoesNotGoOnUnderOtherPseudonyms() throws IOException {
        Cells cells = Trails.cells(home);
        Path key = home.resolve("keys/pseudonyms.key");
        String before = TrailConfiguration.pseudonyms(key, cells).of("hoa");
        Trails.open(home, Ledger.of(1)).catchUp();

        assertThat(TrailConfiguration.pseudonyms(key, cells).of("hoa")).isEqualTo(before);

        Files.delete(key);
        assertThatIllegalStateException()
                .isThrownBy(() -> TrailConfiguration.pseudonyms(key, cells))
                .withMessageContaining(key.toString());
        assertThat(key).doesNotExist();
    }
}
