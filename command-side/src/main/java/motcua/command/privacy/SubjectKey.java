package motcua.command.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/** One person's key, unwrapped. */
record SubjectKey(String subject, Aead aead) {

    private static final int ID_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Configuration TINK = aeads();

    /** A key that nobody has yet, and the form in which it is kept, in base64. */
    record Fresh(SubjectKey key, String wrapped) {}

    /** Drawn at random, its id as well: nothing about the person tells which it is, so nothing can be confirmed when it is gone. */
    static Fresh draw(KeyEncryption encryption) {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        String subject = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        try {
            KeysetHandle keyset = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, TINK);
            byte[] wrapped =
                    TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, encryption.aead(), bound(subject), TINK);
            return new Fresh(
                    new SubjectKey(subject, aead(keyset)), Base64.getEncoder().encodeToString(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot draw a key", e);
        }
    }

    /**
     * Throws {@link UnopenedKeyset} when {@code wrapped} is not of {@code subject} or not under this key, another
     * {@link IllegalStateException} when this key cannot be used at present.
     */
    static SubjectKey unwrap(String subject, byte[] wrapped, KeyEncryption encryption) {
        try {
            return new SubjectKey(subject, aead(keyset(subject, wrapped, encryption)));
        } catch (GeneralSecurityException e) {
            demandWorking(encryption);
            throw new UnopenedKeyset(subject, e);
        }
    }

    /** {@code wrapped} of {@code subject}, under {@code from}, wrapped by {@code to} instead; fails like {@link #unwrap}. */
    static byte[] rewrap(String subject, byte[] wrapped, KeyEncryption from, KeyEncryption to) {
        try {
            KeysetHandle keyset = keyset(subject, wrapped, from);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(keyset, to.aead(), bound(subject), TINK);
        } catch (GeneralSecurityException e) {
            demandWorking(from);
            demandWorking(to);
            throw new UnopenedKeyset(subject, e);
        }
    }

    private static KeysetHandle keyset(String subject, byte[] wrapped, KeyEncryption encryption)
            throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, encryption.aead(), bound(subject), TINK);
    }

    /** A key in a service that is away opens nothing, and says so in the same way: then the keyset is not to blame. */
    private static void demandWorking(KeyEncryption encryption) {
        try {
            byte[] probe = bound("probe");
            var _ = encryption.aead().decrypt(encryption.aead().encrypt(probe, probe), probe);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key-encryption key " + encryption.name() + " cannot be used", e);
        }
    }

    private static Aead aead(KeysetHandle keyset) throws GeneralSecurityException {
        return keyset.getPrimitive(TINK, Aead.class);
    }

    private static Configuration aeads() {
        try {
            AeadConfig.register();
            return RegistryConfiguration.get();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink has AES-256-GCM", e);
        }
    }

    private static byte[] bound(String subject) {
        return subject.getBytes(StandardCharsets.UTF_8);
    }

    /** Keys do not wander into logs. */
    @Override
    public String toString() {
        return "SubjectKey[" + subject + "]";
    }
}
