package motcua.auditor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.time.Duration;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the bytes of a file are, each command that reads it ends soon, with a verdict that somebody wrote. The seeds
 * are tried in every run; {@code docs/testing.md} says how to search for others.
 */
class AuditorFuzzTest {

    private static final String SEEDS = "motcua.auditor.FuzzSeeds#";
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    static Path directory;

    @SuppressWarnings("NullAway.Init") // before all
    private static Desk desk;

    @BeforeAll
    static void goodFiles() {
        desk = FuzzSeeds.desk(directory);
    }

    private static void foreseen(byte[] input, String... commands) {
        desk.put("x", input);
        for (String command : commands) {
            Desk.Answer answer = assertTimeoutPreemptively(SOON, () -> desk.run(command));
            assertThat(answer.exitCode()).isBetween(0, 2);
            assertThat(answer.sentence())
                    .as(command)
                    .isNotEmpty()
                    .doesNotContain("did not foresee", "more memory is needed");
            assertThat(answer.err()).isEmpty();
        }
    }

    @MethodSource(SEEDS + "receipts")
    @FuzzTest
    void receipts(byte[] input) {
        foreseen(input, "verify receipt ./x --policy ./keys", "compare ./early ./x --policy ./keys");
    }

    @MethodSource(SEEDS + "checkpoints")
    @FuzzTest
    void checkpoints(byte[] input) {
        foreseen(
                input,
                "verify export ./export --policy ./keys --checkpoint ./x",
                "compare ./early ./x --policy ./keys --proof ./proof");
    }

    @MethodSource(SEEDS + "zips")
    @FuzzTest
    void evidence(byte[] input) {
        foreseen(input, "verify evidence ./x --policy ./keys");
    }

    @MethodSource(SEEDS + "exports")
    @FuzzTest
    void exports(byte[] input) {
        foreseen(
                input,
                "verify export ./x --policy ./keys --checkpoint ./early",
                "compare ./early ./receipt --policy ./keys --export ./x",
                "recount ./board --export ./x");
    }

    @MethodSource(SEEDS + "proofs")
    @FuzzTest
    void consistencyProofs(byte[] input) {
        foreseen(input, "compare ./early ./receipt --policy ./keys --proof ./x");
    }

    @MethodSource(SEEDS + "tiles")
    @FuzzTest
    void tiles(byte[] input) {
        desk.put(FuzzSeeds.TILE, input);
        foreseen(input, "compare ./early ./receipt --policy ./keys --tiles ./mirror");
    }

    @MethodSource(SEEDS + "scoreboards")
    @FuzzTest
    void scoreboards(byte[] input) {
        foreseen(input, "recount ./x --export ./export");
    }

    /** The log holds what the event says, so that it is read whatever it is. */
    @MethodSource(SEEDS + "payloads")
    @FuzzTest
    void events(byte[] input) {
        Envelope good = FuzzSeeds.LOG.entries().getFirst().envelope();
        SmallLog log = new SmallLog(0);
        log.add(
                new Envelope(
                        good.log(),
                        good.eventId(),
                        good.dossierId(),
                        good.sequence(),
                        good.event(),
                        good.revision(),
                        good.recordedAt(),
                        good.occurredAt(),
                        good.actor(),
                        good.prev(),
                        Hash.sha256(input),
                        good.salt()),
                input);
        foreseen(new ExportText(log).bytes(), "recount ./board --export ./x");
    }

    @MethodSource(SEEDS + "policies")
    @FuzzTest
    void policies(byte[] input) {
        foreseen(input, "verify receipt ./receipt --policy ./x", "recount ./board --export ./export --policy ./x");
    }
}
