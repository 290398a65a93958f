package motcua.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import motcua.proof.Note;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a witness has cosigned outlives it, and nothing else is ever taken for it. */
class StateTest {

    private final SomeLog log = SomeLog.honest();

    @TempDir
    private Path state;

    private Path file() {
        return state.resolve(Names.of(SomeLog.ORIGIN));
    }

    private void cosign(long oldSize, long size) {
        try (Stage stage = Stage.on(state)) {
            assertThat(stage.add(log.growth(oldSize, size)).status()).isEqualTo(200);
        }
    }

    private void assertThatNothingIsCosigned() {
        try (Stage stage = Stage.on(state)) {
            Stream.of(log.growth(0, 7), log.growth(7, 7), log.growth(7, 9), log.growth(0, 0))
                    .forEach(any -> assertThat(stage.add(any).status()).isEqualTo(500));
            assertThat(stage.journal).anyMatch(line -> line.contains("ERROR") && line.contains(file().toString()));
        }
    }

    @Test
    void aRestartGoesOnWhereItStopped() {
        cosign(0, 7);
        cosign(7, 9);

        try (Stage stage = Stage.on(state)) {
            assertThat(stage.add(log.growth(7, 12))).isEqualTo(Answer.otherOldSize(9));
            assertThat(stage.add(SomeLog.of("forked", 5).growth(9, 9))).isEqualTo(Answer.otherRoot());
        }
    }

    @Test
    void aRestartDoesNotPutTheClockBack() {
        try (Stage stage = Stage.on(state)) {
            stage.clock.move(Duration.ofHours(1));
            stage.add(log.growth(0, 7));
        }
        try (Stage stage = Stage.on(state)) {
            assertThat(Client.cosigned(log.signed(8), stage.add(log.growth(7, 8))))
                    .contains(TestClock.START.plus(Duration.ofHours(1)));
        }
    }

    @Test
    void theStateIsTheNoteThatWasCosignedAndCanBeReadByAnybody() throws IOException {
        cosign(0, 7);

        Note note = Note.parse(Files.readAllBytes(file()));
        assertThat(note.text()).isEqualTo(log.checkpoint(7).text());
        assertThat(note.endorsements(List.of(Stage.LOG, Stage.WITNESS.verifier())))
                .hasSize(2);
    }

    @Test
    void aStateThatIsCutOrEmptyStopsTheLog() throws IOException {
        cosign(0, 7);
        byte[] whole = Files.readAllBytes(file());
        for (int length : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThatNothingIsCosigned();
        }
        Files.write(file(), whole);
        cosign(7, 9);
    }

    @Test
    void aStateThatThisWitnessDidNotCosignStopsTheLog() throws IOException {
        cosign(0, 7);
        Files.writeString(file(), log.signed(5).toString());
        assertThatNothingIsCosigned();
        Files.writeString(file(), Files.readString(file()).replace("\n5\n", "\n4\n"));
        assertThatNothingIsCosigned();
    }

    @Test
    void aStateOfAnotherLogStopsTheLog() throws IOException {
        SomeLog other = new SomeLog("other.example", SomeLog.key("other.example", 3), log.leaves());
        try (Stage stage = Stage.on(state, Stage.WITNESS, other.key().verifier())) {
            stage.add(other.growth(0, 5));
        }
        Files.copy(state.resolve(Names.of("other.example")), file());
        assertThatNothingIsCosigned();
    }

    @Test
    void aStateThatIsADirectoryStopsTheLog() throws IOException {
        Files.createDirectory(file());
        assertThatNothingIsCosigned();
    }

    @Test
    void aStateOfAnotherKeyStopsTheLog() {
        cosign(0, 7);
        SignerKey next = SignerKey.of("witness.example/w2", Seal.COSIGNATURE_V1, SomeLog.seed(102));
        try (Stage stage = Stage.on(state, next, Stage.LOG)) {
            assertThat(stage.add(log.growth(7, 9)).status()).isEqualTo(500);
        }
    }

    @Test
    void oneLogThatIsStoppedDoesNotStopTheOthers() throws IOException {
        Files.writeString(file(), "rubbish");
        SomeLog other = new SomeLog("other.example", SomeLog.key("other.example", 3), log.leaves());
        try (Stage stage = Stage.on(state, Stage.WITNESS, Stage.LOG, other.key().verifier())) {
            assertThat(stage.add(log.growth(0, 5)).status()).isEqualTo(500);
            assertThat(stage.add(other.growth(0, 5)).status()).isEqualTo(200);
        }
    }

    @Test
    void anOldStateThatIsPutBackUnderARunningWitnessStopsTheLog() throws IOException {
        try (Stage stage = Stage.on(state)) {
            stage.add(log.growth(0, 7));
            byte[] old = Files.readAllBytes(file());
            stage.add(log.growth(7, 9));

            Files.write(file(), old);
            assertThat(stage.add(log.growth(7, 12)).status()).isEqualTo(500);
            Files.delete(file());
            assertThat(stage.add(log.growth(0, 12)).status()).isEqualTo(500);
        }
    }

    @Test
    void twoWitnessesOnOneStateAreOneTooMany() {
        try (Stage stage = Stage.on(state)) {
            assertThatThrownBy(() -> Stage.on(state)).hasRootCauseInstanceOf(StateInUse.class);
            assertThatThrownBy(() -> Stage.on(state.resolve("..").resolve(state.getFileName())))
                    .hasRootCauseInstanceOf(StateInUse.class);
            assertThat(stage.add(log.growth(0, 7)).status()).isEqualTo(200);
        }
        cosign(7, 9);
    }

    @Test
    void theDirectoryIsMadeWhenThereIsNone() {
        state = state.resolve("a/b");
        cosign(0, 7);
        cosign(7, 9);
    }
}
