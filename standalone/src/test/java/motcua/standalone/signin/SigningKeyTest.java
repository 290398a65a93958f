package motcua.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that signs tokens outlives the process. */
class SigningKeyTest {

    @TempDir
    Path directory;

    @Test
    void isMadeOnceAndFoundAgain() {
        Path file = directory.resolve("keys/sign-in.jwk");

        assertThat(SigningKey.in(file)).isEqualTo(SigningKey.in(file));
        assertThat(SigningKey.in(file).isPrivate()).isTrue();
    }

    @Test
    void isRefusedWhenDamaged() throws IOException {
        Path file = Files.writeString(directory.resolve("sign-in.jwk"), "{\"kty\":\"RSA\"}");

        assertThatIllegalStateException().isThrownBy(() -> SigningKey.in(file)).withMessageContaining("damaged");
    }
}
