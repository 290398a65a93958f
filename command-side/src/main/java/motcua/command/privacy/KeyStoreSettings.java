package motcua.command.privacy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code motcua.keys.*}.
 *
 * @param jdbcUrl the database of the key store: never the one that holds the events
 * @param connections size of its pool
 * @param encryptionKey the key that wraps the keys of people, 32 bytes in base64; empty when it lies in the file
 * @param encryptionKeyFile where it lies, and is put when there is none
 */
@ConfigurationProperties("motcua.keys")
record KeyStoreSettings(
        @DefaultValue("") String jdbcUrl,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("4") int connections,
        @DefaultValue("") String encryptionKey,
        @Nullable Path encryptionKeyFile) {

    KeyStoreAddress address() {
        return new KeyStoreAddress(jdbcUrl, username, password);
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

    /** Secrets do not wander into logs. */
    @Override
    public String toString() {
        return "KeyStoreSettings[" + jdbcUrl + "]";
    }
}
