package motcua.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever step of a write is the last one: no cosignature that left the house is ever contradicted. */
class CrashTest {

    private final SomeLog log = SomeLog.honest();
    private final SomeLog fork = SomeLog.of("forked", 7);

    @TempDir
    private Path state;

    @ParameterizedTest
    @EnumSource(BrokenDisk.Step.class)
    void aCheckpointThatWasNotKeptIsNotAnswered(BrokenDisk.Step step) {
        BrokenDisk disk = new BrokenDisk();
        try (Stage stage = Stage.on(state, disk)) {
            stage.add(log.growth(0, 7));
            disk.breakAt(step);

            assertThat(stage.add(log.growth(7, 9)).status()).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @EnumSource(BrokenDisk.Step.class)
    void afterTheCrashTheOldOrTheNewCheckpointStands(BrokenDisk.Step step) {
        BrokenDisk disk = new BrokenDisk();
        try (Stage stage = Stage.on(state, disk)) {
            stage.add(log.growth(0, 7));
            disk.breakAt(step);
            stage.add(log.growth(7, 9));
        }
        boolean kept = step.compareTo(BrokenDisk.Step.RENAMED_NOT_FORCED) >= 0;

        try (Stage stage = Stage.on(state)) {
            assertThat(stage.add(log.growth(0, 12))).isEqualTo(Answer.otherOldSize(kept ? 9 : 7));
            assertThat(stage.add(SomeLog.of("other", 5).growth(7, 7)).status()).isEqualTo(409);
            assertThat(stage.add(log.growth(kept ? 9 : 7, 12)).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource(BrokenDisk.Step.class)
    void theFirstCheckpointOfALogCrashesLikeAnyOther(BrokenDisk.Step step) {
        BrokenDisk disk = new BrokenDisk();
        try (Stage stage = Stage.on(state, disk)) {
            disk.breakAt(step);
            assertThat(stage.add(log.growth(0, 9)).status()).isEqualTo(500);
        }
        boolean kept = step.compareTo(BrokenDisk.Step.RENAMED_NOT_FORCED) >= 0;

        try (Stage stage = Stage.on(state)) {
            assertThat(stage.add(log.growth(3, 9))).isEqualTo(Answer.otherOldSize(kept ? 9 : 0));
        }
    }

    @Test
    void aDiskThatBreaksWithoutACrashLetsNoForkThrough() {
        for (BrokenDisk.Step step : BrokenDisk.Step.values()) {
            BrokenDisk disk = new BrokenDisk();
            Path own = state.resolve(step.name());
            try (Stage stage = Stage.on(own, disk)) {
                stage.add(log.growth(0, 9));
                disk.breakAt(step);
                stage.add(log.growth(9, 12));
                assertThat(stage.add(fork.growth(9, 12)).status()).isIn(409, 422);
            }
        }
    }

    @Test
    void theNameReachesTheDiskBeforeTheAnswerLeaves() {
        List<String> steps = new ArrayList<>();
        Disk recorded = new Disk() {
            @Override
            public void write(Path file, byte[] content) throws IOException {
                steps.add("write");
                REAL.write(file, content);
            }

            @Override
            public void rename(Path from, Path to) throws IOException {
                steps.add("rename");
                REAL.rename(from, to);
            }

            @Override
            public void force(Path directory) throws IOException {
                steps.add("force");
                REAL.force(directory);
            }
        };
        try (Stage stage = Stage.on(state, recorded)) {
            steps.clear();
            stage.add(log.growth(0, 7));

            assertThat(steps).containsExactly("write", "rename", "force");
        }
    }

    @Test
    void whatACrashLeftBesideTheStateIsNeverRead() throws IOException {
        try (Stage stage = Stage.on(state)) {
            stage.add(log.growth(0, 7));
        }
        Path fresh = state.resolve(Names.of(SomeLog.ORIGIN) + ".new");
        Files.writeString(fresh, "half of a no");

        try (Stage stage = Stage.on(state)) {
            assertThat(stage.add(log.growth(7, 9)).status()).isEqualTo(200);
        }
        assertThat(fresh).doesNotExist();
    }
}
