package motcua.command.privacy;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import motcua.platform.keys.KeyFile;

/** A key-encryption key that this process holds itself. */
record LocalKey(String name, Aead aead) implements KeyEncryption {

    private static final int BYTES = 32;

    /** The one in {@code file}, which is made when there is none. */
    static LocalKey in(Path file) {
        return of(KeyFile.bytes(file));
    }

    /** The 32 bytes of {@code base64}, as the environment gives them. */
    static LocalKey given(String base64) {
        byte[] key = Base64.getDecoder().decode(base64.strip());
        if (key.length != BYTES) {
            throw new IllegalStateException("motcua.keys.encryption-key is not " + BYTES + " bytes in base64");
        }
        return of(key);
    }

    @AccessesPartialKey // it was given to us in the clear
    private static LocalKey of(byte[] bytes) {
        try {
            AeadConfig.register();
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(AesGcmParameters.builder()
                            .setKeySizeBytes(BYTES)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build())
                    .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                    .build();
            KeysetHandle keyset = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build();
            return new LocalKey(name(bytes), keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has AES-256-GCM", e);
        }
    }

    /** Tells keys apart, and tells nothing else: 64 bits of a hash of the key. */
    private static String name(byte[] bytes) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update("motcua/key-encryption/name".getBytes(StandardCharsets.UTF_8));
        return "local-" + HexFormat.of().formatHex(digest.digest(bytes), 0, 8);
    }

    /** Keys do not wander into logs. */
    @Override
    public String toString() {
        return "LocalKey[" + name + "]";
    }
}
