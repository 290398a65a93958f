package motcua.command.privacy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code motcua.keys.*}.
 *
 * @param jdbcUrl the database of the key store: never the one that holds the events
 * @param connections size of its pool, 2 or more
 * @param encryptionKey the key that wraps the keys of people, 32 bytes in base64; empty when it lies in the file
 * @param encryptionKeyFile where it lies, and is made when there is none and nothing was wrapped by another one
 * @param previousEncryptionKey the key that wrapped them before, 32 bytes in base64; empty when it lies in the file, or there is none
 * @param previousEncryptionKeyFile where that one lies, if it does
 */
@ConfigurationProperties("motcua.keys")
record KeyStoreSettings(
        @DefaultValue("") String jdbcUrl,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("4") int connections,
        @DefaultValue("") String encryptionKey,
        @Nullable Path encryptionKeyFile,
        @DefaultValue("") String previousEncryptionKey,
        @Nullable Path previousEncryptionKeyFile) {

    KeyStoreAddress address() {
        return new KeyStoreAddress(jdbcUrl, username, password);
    }

    /** Whether {@link #encryption} will make one, because there is none. */
    boolean makesKey() {
        return encryptionKey.isBlank() && encryptionKeyFile != null && Files.notExists(encryptionKeyFile);
    }

    KeyEncryption encryption() {
        if (!encryptionKey.isBlank()) {
            return LocalKey.given(encryptionKey);
        }
        if (encryptionKeyFile == null) {
            throw new IllegalStateException("motcua.keys.encryption-key or motcua.keys.encryption-key-file is missing");
        }
        return LocalKey.in(encryptionKeyFile);
    }

    /** The key before; null when it is not being changed. */
    @Nullable
    KeyEncryption previousEncryption() {
        if (!previousEncryptionKey.isBlank()) {
            return LocalKey.given(previousEncryptionKey);
        }
        return previousEncryptionKeyFile == null || Files.notExists(previousEncryptionKeyFile)
                ? null
                : LocalKey.in(previousEncryptionKeyFile);
    }

    /** Secrets do not wander into logs. */
    @Override
    public String toString() {
        return "KeyStoreSettings[" + jdbcUrl + "]";
    }
}
