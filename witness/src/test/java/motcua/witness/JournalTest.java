package motcua.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line for each request, that nobody can forge from outside. */
class JournalTest {

    private final SomeLog log = SomeLog.honest();

    @Test
    void eachRequestIsALine(@TempDir Path state) {
        try (Stage stage = Stage.on(state)) {
            stage.add(log.growth(0, 7));
            stage.add(log.growth(0, 9));
            stage.add("rubbish");

            assertThat(stage.journal)
                    .containsExactly(
                            "2026-11-23T02:00:00Z 200 log.example/motcua 0->7",
                            "2026-11-23T02:00:00Z 409 log.example/motcua 0->9",
                            "2026-11-23T02:00:00Z 400 not a submission to a witness");
        }
    }

    @Test
    void anOriginCannotWriteLinesOrSteerATerminal() {
        assertThat(Journal.harmless("a\u0085b\u2028c\u009b2Jd\u202ee\u007f")).isEqualTo("a?b?c?2Jd?e?");
        assertThat(Journal.harmless("một cửa 🖋")).isEqualTo("một cửa 🖋");
        assertThat(Journal.harmless("🖋".repeat(500)).codePointCount(0, 240)).isEqualTo(120);
    }
}
