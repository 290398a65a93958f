package motcua.query.trail.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import motcua.query.Story;
import motcua.query.trail.Ledger;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Log.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What contradicts what was signed is not signed; what was published stays readable. */
class PublisherTest {

    @TempDir
    Path home;

    private final Ledger ledger = Ledger.of(150);

    @SuppressWarnings("NullAway.Init") // before each test
    private Published before;

    @BeforeEach
    void published() {
        Trail trail = Trails.open(home, ledger);
        trail.catchUp();
        before = trail.log().published().orElseThrow();
        ledger.append(Story.of(900).received().last(), 0);
    }

    private void refuses(String because) {
        Trail trail = Trails.open(home, ledger);
        assertThatExceptionOfType(Contradiction.class)
                .isThrownBy(trail::catchUp)
                .withMessageContaining(because);
        assertThat(trail.log().published()).contains(before);
    }

    private void flip(String file) throws IOException {
        Path path = home.resolve(file);
        byte[] content = Files.readAllBytes(path);
        content[content.length / 2 + 5] ^= 1;
        Files.write(path, content);
    }

    @Test
    void aLogThatGrewIsSigned() {
        Trail trail = Trails.open(home, ledger);
        trail.catchUp();

        assertThat(trail.log().published().orElseThrow().size()).isEqualTo(before.size() + 1);
    }

    @Test
    void anEditedEntryIsNotSigned() throws IOException {
        flip("trail/tile/entries/000");
        refuses("were signed with root");
    }

    @Test
    void anEditedTileIsNotSigned() throws IOException {
        flip("trail/tile/1/000.p/2");
        refuses("the tiles of");
    }

    @Test
    void aLogThatWasSetBackIsNotGoneOnWith() throws IOException {
        Path other = Files.createDirectory(home.resolve("other"));
        Trails.open(other, Ledger.of(10)).catchUp();
        Files.writeString(home.resolve("trail/head"), Files.readString(other.resolve("trail/head")));
        refuses("the log has shrunk");
    }

    @Test
    void aLogWithAnotherHistoryOfThatSizeIsNotSigned() throws IOException {
        Path other = Files.createDirectory(home.resolve("other"));
        Trails.open(other, Ledger.of(150)).catchUp();
        Files.writeString(home.resolve("signed/checkpoint"), Files.readString(other.resolve("signed/checkpoint")));
        refuses("were signed with root");
    }

    @Test
    void whatWasSignedLastMustBeWhereItWasKept() throws IOException {
        Files.delete(home.resolve("signed/checkpoint"));
        refuses("what was signed last is not where it was kept");
    }

    @Test
    void whatAnotherKeySignedIsNotWhatThisLogSigned() throws IOException {
        String note = Files.readString(home.resolve("signed/checkpoint"));
        Files.writeString(
                home.resolve("signed/checkpoint"),
                note.substring(0, note.length() - 10) + "AAAAAAAA=\n",
                StandardCharsets.UTF_8);
        Trail trail = Trails.open(home, ledger);
        assertThatExceptionOfType(Contradiction.class).isThrownBy(trail::catchUp);
        assertThat(trail.log().published()).contains(before);
    }

    @Test
    void anotherLogIsNotGoneOnWith() throws IOException {
        String head = Files.readString(home.resolve("trail/head"));
        Files.writeString(home.resolve("trail/head"), head.replace(Trails.ORIGIN, "another/log"));
        refuses("this is the log 'another/log'");
    }
}
