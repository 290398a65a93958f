package motcua.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.Set;
import motcua.proof.Hash;
import motcua.proof.Seal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed and whatever the files are: a sentence and an exit code, never a stack trace. */
class CommandLinesTest {

    /** Every command that reads a file, with the file in question at each of its places. */
    private static final String[] READERS = {
        "verify receipt ./x --policy ./keys",
        "verify receipt ./receipt --policy ./x",
        "verify evidence ./x --policy ./keys",
        "verify export ./x --policy ./keys",
        "verify export ./export --policy ./keys --checkpoint ./x",
        "compare ./x ./receipt --policy ./keys",
        "compare ./receipt ./x --policy ./keys",
        "compare ./early ./receipt --policy ./keys --proof ./x",
        "compare ./early ./receipt --policy ./keys --export ./x",
        "compare ./early ./receipt --policy ./keys --tiles ./x",
        "recount ./x --export ./export",
        "recount ./scoreboard --export ./x",
    };

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    Path directory;

    @SuppressWarnings("NullAway.Init") // before each
    private Desk desk;

    @BeforeEach
    void goodFiles() {
        SmallLog log = new SmallLog(0);
        Step step = Step.received("01", "2026-11-23T02:00:00Z");
        log.add(step);
        log.add(step.resolved("2026-11-23T03:00:00Z"));
        desk = new Desk(directory);
        desk.put("keys", log.policy())
                .put("receipt", log.receipt(0))
                .put("early", log.checkpoint(1))
                .put("export", new ExportText(log))
                .put(
                        "scoreboard",
                        "{\"rule\":\"scoreboard-3\",\"from\":\"2026-01-01\",\"to\":\"2026-01-01\","
                                + "\"lastDay\":\"2026-01-01\",\"lateEntry\":[\"PT24H\"],\"total\":{}}");
    }

    @Test
    void theGoodFilesAreGood() {
        assertThat(desk.run("verify receipt ./receipt --policy ./keys").exitCode())
                .isZero();
        assertThat(desk.run("verify export ./export --policy ./keys --checkpoint ./early")
                        .exitCode())
                .isZero();
        assertThat(desk.run("recount ./scoreboard --export ./export").exitCode())
                .isEqualTo(1);
    }

    @Test
    void aMissingFileIsNamed() {
        for (String reader : READERS) {
            assertUnknown(reader);
            assertThat(desk.run(reader).sentence())
                    .contains("there is no file", desk.path("x").toString());
        }
    }

    @Test
    void aDirectoryIsNoFile() throws IOException {
        Files.createDirectory(directory.resolve("x"));
        for (String reader : READERS) {
            assertUnknown(reader);
        }
        assertThat(desk.run(READERS[0]).sentence()).contains("is a directory");
    }

    @Test
    void garbageIsRefusedEverywhere() {
        Random random = new Random(7);
        for (int length : new int[] {0, 1, 2, 100, 70_000}) {
            byte[] garbage = new byte[length];
            random.nextBytes(garbage);
            desk.put("x", garbage);
            for (String reader : READERS) {
                assertUnknown(reader);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "\n\n",
                "motcua.vn/trail-export@v1\n",
                "c2sp.org/tlog-proof@v1\n\n",
                "PK\3\4",
                "[[[",
                "{}",
                "null"
            })
    void halfAFormatIsRefusedEverywhere(String text) {
        desk.put("x", text);
        for (String reader : READERS) {
            assertUnknown(reader);
        }
    }

    @Test
    void anotherCharsetIsRefusedEverywhere() throws IOException {
        for (String good : new String[] {"keys", "receipt", "export"}) {
            String text = Files.readString(directory.resolve(good));
            desk.put("x", text.getBytes(StandardCharsets.UTF_16));
            for (String reader : READERS) {
                assertUnknown(reader);
            }
        }
    }

    @Test
    void windowsLineEndsAreRefusedEverywhere() throws IOException {
        for (String good : new String[] {"receipt", "export", "early"}) {
            desk.put("x", Files.readString(directory.resolve(good)).replace("\n", "\r\n"));
            for (String reader : READERS) {
                assertUnknown(reader);
            }
        }
    }

    @Test
    void threeGigabytesOfNothingAreRefusedAtOnce() throws IOException {
        try (FileChannel sparse = FileChannel.open(
                directory.resolve("x"),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE))) {
            sparse.write(ByteBuffer.wrap(new byte[] {'\n'}), 3_000_000_000L);
        }
        for (String reader : READERS) {
            assertUnknown(reader);
        }
    }

    @Test
    void aLineWithoutEndIsRefused() throws IOException {
        String export = Files.readString(directory.resolve("export"));
        String head = export.substring(0, export.indexOf("\n\n") + 2);
        desk.put("x", head + "A".repeat((4 << 20) + 1) + "\n");

        assertThat(desk.run("verify export ./x --policy ./keys").sentence())
                .contains("line 6 of", "is longer than 4194304 bytes");
    }

    @Test
    void peaksNobodyHasAreRefused() {
        desk.put(
                "x",
                "motcua.vn/trail-export@v1\norigin o\nfrom 9223372036854775807\nto 9223372036854775807\n"
                        + ("peak " + Hash.EMPTY_TREE + "\n").repeat(63) + "\n\nconsistency 1 1\n\nx");

        assertUnknown("verify export ./x --policy ./keys");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | say what",
                "verify | verify is not understood",
                "key | key is not understood",
                "frob | frob is not understood",
                "verify frob | verify is not understood",
                "verify receipt | lacks FILE",
                "compare ./receipt --policy ./keys | lacks B",
                "recount ./scoreboard | lacks --export FILE",
                "key new name | lacks --out FILE",
                "verify receipt ./receipt --policy | lacks --policy FILE",
                "verify receipt ./receipt | say whom you believe",
                "verify receipt ./receipt --witness x | say whom you believe",
                "verify receipt ./receipt other --policy ./keys | other is not understood",
                "verify receipt ./receipt --policy ./keys --policy ./keys | --policy stands twice",
                "verify receipt ./receipt --policy ./keys --frob | --frob is not understood",
                "verify receipt ./receipt --policy ./keys -p | -p is not understood",
                "verify export ./export --policy ./keys --progress=5 | --progress=5 is not understood",
                "verify receipt ./receipt --policy ./keys --lang fr | --lang is en or vi, not fr",
                "verify receipt ./receipt --policy ./keys --lang | --lang is en or vi",
                "verify receipt ./receipt --policy ./keys --key x | not both",
                "verify receipt ./receipt --policy ./keys --quorum 1 | not both",
                "verify receipt ./receipt --key x | x is not a verifier key",
            })
    void aCommandThatIsNotUnderstoodIsAnsweredWithASentence(String command, String part) {
        Desk.Answer answer = command.isEmpty() ? desk.run(new String[0]) : desk.run(command);

        assertThat(answer.sentence()).contains(part);
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void moreWitnessesThanThereAreCannotBeAskedFor() {
        String key = SmallLog.signer(SmallLog.ORIGIN, Seal.NOTE).verifier().toString();

        assertThat(desk.run("verify receipt ./receipt --quorum 1 --key " + key).sentence())
                .contains("the quorum 1 is not a number from 0 to 0");
        assertThat(desk.run("verify receipt ./receipt --key " + key + " --key " + key)
                        .sentence())
                .contains("these keys do not go together");
    }

    @Test
    void optionsMayStandAnywhereAndOperandsBehindTwoDashes() {
        assertThat(desk.run("verify receipt --policy=./keys ./receipt").exitCode())
                .isEqualTo(2);
        assertThat(desk.run("verify receipt --policy=" + desk.path("keys") + " ./receipt")
                        .exitCode())
                .isZero();
        assertThat(desk.run("verify receipt --policy ./keys -- ./receipt").exitCode())
                .isZero();
        assertThat(desk.run("verify receipt --policy ./keys -- --receipt").sentence())
                .contains("there is no file --receipt");
    }

    @Test
    void helpComesInBothLanguages() {
        Desk.Answer english = desk.run("verify receipt --help");
        Desk.Answer vietnamese = desk.run("verify receipt --help --lang vi");

        assertThat(english.exitCode()).isZero();
        assertThat(english.out())
                .contains("verify receipt FILE [--policy FILE] [--key VKEY]... [--witness VKEY]... [--quorum N]")
                .contains("Does the receipt prove", "--lang en|vi  Language of verdicts");
        assertThat(vietnamese.out()).contains("Biên nhận có chứng minh");
        for (String command : List.of(
                "verify receipt", "verify evidence", "verify export", "compare", "recount", "key new", "order sign")) {
            assertThat(desk.run(command + " --help").out()).contains(command);
            assertThat(desk.run(command + " --help --lang vi").exitCode()).isZero();
        }
        assertThat(desk.run("--help").out())
                .contains("verify receipt FILE", "compare A B", "recount SCOREBOARD --export FILE", "key new NAME");
    }

    @Test
    void namesFromFilesCannotMoveTheCursor() {
        desk.put("x\u001b[2J\u202e", "hello");

        Desk.Answer answer = desk.run("verify receipt ./x\u001b[2J\u202e --policy ./keys");

        assertThat(answer.out()).doesNotContain("\u001b", "\u202e").contains("x\ufffd[2J\ufffd");
    }

    private void assertUnknown(String command) {
        Desk.Answer answer = desk.run(command);
        assertThat(answer.exitCode()).as("%s: %s", command, answer.sentence()).isEqualTo(2);
        assertThat(answer.out().lines()).hasSize(1);
        assertThat(answer.sentence()).startsWith("Cannot be checked: ").doesNotContain("did not foresee");
        assertThat(answer.err()).isEmpty();
    }
}
