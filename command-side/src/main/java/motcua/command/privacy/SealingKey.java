package motcua.command.privacy;

import java.nio.file.Path;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import motcua.platform.keys.KeyFile;

/** The one key of this installation, in a file only its user may read. Without the file, sealed data is lost for ever. */
final class SealingKey {

    private SealingKey() {}

    /** Reads the key, or makes one when there is no file; throws {@link IllegalStateException} for a damaged file. */
    static SecretKey at(Path file) {
        return new SecretKeySpec(KeyFile.bytes(file), "AES");
    }
}
