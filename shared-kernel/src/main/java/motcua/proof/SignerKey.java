package motcua.proof;

import java.security.PrivateKey;

/**
 * A key that can sign.
 *
 * @param verifier its public half, by which others know it
 * @param secret the Ed25519 private key
 */
public record SignerKey(VerifierKey verifier, PrivateKey secret) {

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

    /** The public half only. */
    @Override
    public String toString() {
        return "signer of " + verifier;
    }
}
