package motcua.auditor.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import motcua.auditor.Desk;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyNewTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // by the test framework
    Path directory;

    @SuppressWarnings("NullAway.Init") // before each
    private Desk desk;

    @BeforeEach
    void sit() {
        desk = new Desk(directory);
    }

    @Test
    void theSecretGoesIntoTheFileAndThePublicHalfIsSaid() throws IOException {
        Desk.Answer answer = desk.run("key new motcua.vn/log --out ./log.key");

        SignerKey key =
                SignerKey.parse(Files.readString(directory.resolve("log.key")).strip());
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEqualTo(key.verifier() + System.lineSeparator());
        assertThat(key.verifier().name()).isEqualTo("motcua.vn/log");
        assertThat(key.verifier().seal()).isEqualTo(Seal.NOTE);
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        desk.run("key new motcua.vn/log --out ./log.key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("log.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aWitnessGetsAKeyThatCosigns() throws IOException {
        desk.run("key new witness.vn --witness --out ./witness.key");

        SignerKey key = SignerKey.parse(
                Files.readString(directory.resolve("witness.key")).strip());
        assertThat(key.verifier().seal()).isEqualTo(Seal.COSIGNATURE_V1);
    }

    @Test
    void twoKeysAreNeverTheSame() throws IOException {
        desk.run("key new motcua.vn/log --out ./one");
        desk.run("key new motcua.vn/log --out ./two");

        assertThat(directory.resolve("one")).isNotEmptyFile();
        assertThat(Files.readString(directory.resolve("one"))).isNotEqualTo(Files.readString(directory.resolve("two")));
    }

    @Test
    void aFileThatExistsIsNeverOverwritten() {
        desk.put("log.key", "precious");

        Desk.Answer answer = desk.run("key new motcua.vn/log --out ./log.key");

        assertThat(answer.sentence()).contains("exists, and a key is never overwritten");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(directory.resolve("log.key")).hasContent("precious");
    }

    @Test
    void aNameThatNoKeyMayHaveIsRefused() {
        Desk.Answer answer = desk.run(
                "key", "new", "two words", "--out", desk.path("log.key").toString());

        assertThat(answer.sentence()).contains("cannot be the name of a key");
        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(directory.resolve("log.key")).doesNotExist();
        assertThat(desk.run("key new motcua.vn/log --out ./nowhere/log.key").exitCode())
                .isEqualTo(2);
    }
}
