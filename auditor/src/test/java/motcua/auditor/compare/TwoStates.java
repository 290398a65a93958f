package motcua.auditor.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import motcua.auditor.Desk;
import motcua.auditor.SmallLog;
import motcua.auditor.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two states of one log, and a fork that its key signed too. */
abstract class TwoStates {

    static final String COMMAND = "compare ./a ./b --policy ./keys";
    static final String PROOF = COMMAND + " --proof ./proof";
    static final String EXPORT = COMMAND + " --export ./export";
    static final String TILES = COMMAND + " --tiles ./mirror";

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    Path directory;

    final SmallLog log = grown("01", 300);
    /** Signed with the same key, and other from entry 0 on. */
    final SmallLog fork = grown("02", 300);

    @SuppressWarnings("NullAway.Init") // before each
    Desk desk;

    static SmallLog grown(String firstDossier, int size) {
        SmallLog log = new SmallLog(1);
        log.add(Step.received(firstDossier, "2026-11-23T02:00:00Z"));
        Step step = Step.received("09", "2026-11-23T02:00:00Z");
        for (int i = 1; i < size; i++) {
            log.add(step);
        }
        return log;
    }

    @BeforeEach
    void twoStates() {
        desk = new Desk(directory);
        desk.put("keys", log.policy());
        states(5, 300);
    }

    void states(long earlier, long later) {
        desk.put("a", log.checkpoint(earlier)).put("b", log.checkpoint(later));
        desk.put("proof", log.consistency(earlier, later));
    }

    void assertEnds(int exitCode, String command, String... parts) {
        Desk.Answer answer = desk.run(command);
        assertThat(answer.sentence()).contains(parts);
        assertThat(answer.exitCode()).as(answer.sentence()).isEqualTo(exitCode);
        assertThat(answer.out().lines()).hasSize(1);
    }
}
