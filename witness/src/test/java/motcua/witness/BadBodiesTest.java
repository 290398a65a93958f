package motcua.witness;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import motcua.proof.Hash;
import motcua.proof.Note;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no submission is 400. */
class BadBodiesTest {

    private static final String HASH = Hash.EMPTY_TREE.toString();
    private static final String CHECKPOINT = SomeLog.honest().signed(7).toString();

    @TempDir
    private static Path state;

    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.on(state);
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "old 0",
                "old 0\n",
                "old 0\n\n",
                "old 0\n%s",
                "%s",
                "\n%s",
                "new 0\n\n%s",
                "old  0\n\n%s",
                "old\t0\n\n%s",
                "old 0 \n\n%s",
                "old 0\r\n\r\n%s",
                "old 00\n\n%s",
                "old 01\n\n%s",
                "old +1\n\n%s",
                "old -1\n\n%s",
                "old 0x1\n\n%s",
                "old ١\n\n%s",
                "old 9223372036854775808\n\n%s",
                "old 99999999999999999999999999999\n\n%s",
                "old 0\nrubbish\n\n%s",
                "old 0\nAAAA\n\n%s",
                "old 0\n\n\n%s",
                "old 0\n\nrubbish",
                "old 0\n\nlog.example/motcua\n7\n",
                "old 0\n\nlog.example/motcua\n7\nroot\n\n— log.example/motcua AAAAAAAA\n",
                "old 0\n\nlog.example/motcua\n-7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAA\n",
                "old 0\n\nlog.example/motcua\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n- a AAAAAAAA\n",
                "old 0\n\nlog.example/motcua\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAA\n",
                "old 0\n\nlog.example/motcua\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAA",
            })
    void aBodyThatIsNoSubmission(String form) {
        Answer answer = stage.add(form.replace("%s", CHECKPOINT));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).endsWith("\n").hasLineCount(1);
    }

    @Test
    void moreThan63Hashes() {
        String fewer = "old 0\n" + (HASH + "\n").repeat(63) + "\n" + CHECKPOINT;
        String more = "old 0\n" + (HASH + "\n").repeat(64) + "\n" + CHECKPOINT;

        assertThat(stage.add(fewer).status()).isNotEqualTo(400);
        assertThat(stage.add(more).status()).isEqualTo(400);
        assertThat(stage.add("old 0\n" + (HASH + "\n").repeat(1000) + "\n" + CHECKPOINT)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void moreThan64Signatures() {
        Note note = SomeLog.honest().signed(7);
        String friend = Note.of(note.text())
                .signedBy(SomeLog.key("friend", 1))
                .toString()
                .substring(note.text().length() + 1);

        assertThat(stage.add("old 0\n\n" + note + friend.repeat(64)).status()).isEqualTo(400);
    }

    private static String ofBytes(int bytes) {
        String text = SomeLog.honest().checkpoint(7).text();
        int rest = bytes - ("old 0\n\n" + CHECKPOINT + "\n").getBytes(UTF_8).length;
        return "old 0\n\n" + Note.of(text + "x".repeat(rest) + "\n").signedBy(SomeLog.key(SomeLog.ORIGIN, 1));
    }

    @Test
    void moreThan64Kilobytes() {
        assertThat(stage.add(ofBytes(Door.LONGEST_BODY + 1)).status()).isEqualTo(400);
        assertThat(stage.add(ofBytes(3 * Door.LONGEST_BODY / 2)).status()).isEqualTo(400);
        // Last, for it is cosigned.
        assertThat(stage.add(ofBytes(Door.LONGEST_BODY)).status()).isEqualTo(200);
    }

    @Test
    void bytesThatAreNotUtf8() {
        byte[] latin = ("old 0\n\n" + CHECKPOINT.replace("motcua", "caf\u00e9")).getBytes(ISO_8859_1);

        assertThat(stage.client
                        .send("POST", "/add-checkpoint", BodyPublishers.ofByteArray(latin))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aCheckpointCutAtAnyByte() {
        byte[] whole = SomeLog.honest().growth(0, 7).toString().getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(stage.client
                            .send("POST", "/add-checkpoint", BodyPublishers.ofByteArray(cut))
                            .status())
                    .as("cut at %d", length)
                    .isEqualTo(400);
        }
    }
}
