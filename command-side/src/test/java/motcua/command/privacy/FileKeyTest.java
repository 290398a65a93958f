package motcua.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyTest {

    private static final byte[] PLAIN = "Nguyễn Văn An".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private FileKey key;

    @BeforeEach
    void make() {
        key = new FileKey(SealingKey.at(directory.resolve("keys/sealing.key")));
    }

    @Test
    void nothingIsDecryptedInAnotherContextUnderAnotherKeyOrAfterAChange() {
        byte[] encrypted = key.encrypt("context", PLAIN);
        assertThat(key.decrypt("context", encrypted)).isEqualTo(PLAIN);
        FileKey foreign = new FileKey(SealingKey.at(directory.resolve("other.key")));

        assertThatIllegalArgumentException().isThrownBy(() -> key.decrypt("another", encrypted));
        assertThatIllegalArgumentException().isThrownBy(() -> foreign.decrypt("context", encrypted));
        encrypted[encrypted.length - 1] ^= 1;
        assertThatIllegalArgumentException().isThrownBy(() -> key.decrypt("context", encrypted));
    }

    @Test
    void theKeyOutlivesTheProcessAndBelongsToItsUserAlone() throws IOException {
        byte[] encrypted = key.encrypt("context", PLAIN);
        Path file = directory.resolve("keys/sealing.key");

        assertThat(new FileKey(SealingKey.at(file)).decrypt("context", encrypted))
                .isEqualTo(PLAIN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedKeyStopsTheStartAndIsNotReplaced() throws IOException {
        Path file = Files.writeString(directory.resolve("damaged.key"), "bm90IGEga2V5");

        assertThatIllegalStateException().isThrownBy(() -> SealingKey.at(file)).withMessageContaining("damaged");
        assertThat(file).hasContent("bm90IGEga2V5");
    }

    @Test
    void fingerprintsTellTheSameAndNothingElse() {
        byte[] asked = "assign".getBytes(StandardCharsets.UTF_8);

        assertThat(key.fingerprint(asked)).isEqualTo(key.fingerprint(asked)).hasSize(22);
        assertThat(new FileKey(SealingKey.at(directory.resolve("other.key"))).fingerprint(asked))
                .isNotEqualTo(key.fingerprint(asked));
    }

    @Test
    void noHashServesTwoPurposes() {
        assertThat(key.known("012345678901")).isNotEqualTo(key.searchToken("012345678901"));
    }
}
