package motcua.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import motcua.proof.Note;
import motcua.proof.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that contradicts itself leaves the proof of it with its witness. */
class EvidenceTest {

    private final SomeLog log = SomeLog.honest();
    private final SomeLog fork = SomeLog.of("forked", 5);

    @TempDir
    private Path state;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.on(state);
        stage.add(log.growth(0, 7));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private List<Path> kept(String start, String end) throws IOException {
        try (Stream<Path> files = Files.list(state.resolve("conflicts"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .filter(file -> file.toString().endsWith(end))
                    .toList();
        }
    }

    private static Note note(List<Path> files) throws IOException {
        assertThat(files).hasSize(1);
        return Note.parse(Files.readAllBytes(files.getFirst()));
    }

    @Test
    void twoRootsForOneSizeAreKeptAsTwoSignedNotes() throws IOException {
        stage.add(fork.growth(7, 7));

        Note refused = note(kept("fork-", ".refused"));
        Note cosigned = note(kept("fork-", ".cosigned"));
        assertThat(refused.text()).isEqualTo(fork.checkpoint(7).text());
        assertThat(cosigned.text()).isEqualTo(log.checkpoint(7).text());
        assertThat(refused.endorsements(List.of(Stage.LOG))).hasSize(1);
        assertThat(cosigned.endorsements(List.of(Stage.LOG))).hasSize(1);
        assertThat(stage.journal).anyMatch(line -> line.contains("WARNING the log contradicts itself"));
    }

    @Test
    void theyAreKeptWhateverOldSizeWasNamed() throws IOException {
        assertThat(stage.add(fork.growth(0, 7))).isEqualTo(Answer.otherOldSize(7));

        assertThat(kept("fork-", ".refused")).hasSize(1);
    }

    @Test
    void aCheckpointWithoutAProofIsKeptAsWell() throws IOException {
        stage.add(fork.growth(7, 9));

        assertThat(note(kept("unproven-", ".refused")).text())
                .isEqualTo(fork.checkpoint(9).text());
    }

    @Test
    void theSameCheckpointIsKeptOnce() throws IOException {
        stage.add(fork.growth(7, 7));
        stage.add(fork.growth(0, 7));

        assertThat(kept("", "")).hasSize(2);
    }

    @Test
    void whatTheLogDidNotSignIsNotKept() throws IOException {
        stage.add(fork.signingWith(SomeLog.key(SomeLog.ORIGIN, 2)).growth(7, 7));

        assertThat(kept("", "")).isEmpty();
    }

    @Test
    void whatIsCosignedOrOnlyLateIsNotKept() throws IOException {
        stage.add(log.growth(7, 7));
        stage.add(log.growth(3, 6));
        stage.add(log.growth(7, 9));

        assertThat(kept("", "")).isEmpty();
    }

    @Test
    void strangersWithWrongProofsDoNotTakeTheRoomOfForks() throws IOException {
        for (int size = 8; size < 60; size++) {
            stage.add(new Submission(7, List.of(), log.signed(size)));
        }
        assertThat(kept("unproven-", ".refused")).hasSize(20);

        stage.add(fork.growth(7, 7));
        assertThat(kept("fork-", ".refused")).hasSize(1);
    }

    @Test
    void evidenceThatCannotBeKeptChangesNoAnswer() throws IOException {
        Files.delete(state.resolve("conflicts"));

        assertThat(stage.add(fork.growth(7, 7))).isEqualTo(Answer.otherRoot());
        assertThat(stage.journal).anyMatch(line -> line.contains("ERROR evidence"));
        Files.createDirectory(state.resolve("conflicts"));
    }
}
