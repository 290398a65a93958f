package motcua.proof;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Keys for tests: the same name gives the same key. */
final class Signers {

    /** The key that the tests of Go's note package publish, both halves. */
    static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PETERS_SECRET = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private Signers() {}

    static SignerKey log(String name) {
        return key(name, Seal.NOTE);
    }

    static SignerKey witness(String name) {
        return key(name, Seal.COSIGNATURE_V1);
    }

    static SignerKey peter() {
        byte[] typed = Strict.base64("key", PETERS_SECRET);
        byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
        try {
            PrivateKey secret = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            return new SignerKey(VerifierKey.parse(PETER), secret);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static SignerKey key(String name, Seal seal) {
        KeyPair pair = pair("Ed25519", name);
        return new SignerKey(new VerifierKey(name, seal, pair.getPublic()), pair.getPrivate());
    }

    static KeyPair pair(String algorithm, String name) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(name.hashCode());
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("Ed25519")) {
                generator.initialize(NamedParameterSpec.ED25519, random);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
