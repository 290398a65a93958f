package motcua.proof;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.EdECPrivateKey;

/**
 * A key that can sign.
 *
 * @param verifier its public half, by which others know it
 * @param secret the Ed25519 private key
 */
public record SignerKey(VerifierKey verifier, PrivateKey secret) {

    private static final String PREFIX = "PRIVATE+KEY+";

    /**
     * Throws {@link Malformed} unless both halves belong together: a log that signs what nobody can verify has lost its
     * history.
     */
    public SignerKey {
        // No note is empty, so this signature is worth nothing to anybody.
        byte[] nothing = new byte[0];
        if (!Ed25519.verifies(verifier.key(), nothing, Ed25519.sign(secret, nothing))) {
            throw new Malformed("the private key is not that of the public one");
        }
    }

    /**
     * The key that follows from 32 secret bytes (RFC 8032 section 5.1.5), which whoever makes a key draws from a secure
     * source; throws {@link Malformed} for another length or a name that is not allowed.
     */
    public static SignerKey of(String name, Seal seal, byte[] seed) {
        if (seed.length != Ed25519.KEY_BYTES) {
            throw new Malformed("the seed of an Ed25519 key has 32 bytes");
        }
        KeyPair pair = Ed25519.pair(seed);
        return new SignerKey(new VerifierKey(name, seal, pair.getPublic()), pair.getPrivate());
    }

    /**
     * Reads {@code PRIVATE+KEY+<name>+<key id>+<base64 of type and seed>}, the form of Go's note package; throws
     * {@link Malformed} for anything else. Faults never quote it.
     */
    public static SignerKey parse(String skey) {
        if (!skey.startsWith(PREFIX)) {
            throw new Malformed("not a signer key");
        }
        KeyText text = KeyText.parse(skey.substring(PREFIX.length()));
        SignerKey key = of(text.name(), text.seal(), text.key());
        text.checkId(key.verifier);
        return key;
    }

    /** What {@link #parse} reads: a secret. */
    public String skey() {
        byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
        return PREFIX + KeyText.of(verifier, seed);
    }

    /** The public half only. */
    @Override
    public String toString() {
        return "signer of " + verifier;
    }
}
