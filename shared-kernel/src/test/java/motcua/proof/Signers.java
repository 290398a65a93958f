package motcua.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** Keys for tests: the same name gives the same key. */
final class Signers {

    /** The key that the tests of Go's note package publish. */
    static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    /** Its other half, which they publish too. */
    static final String PETERS_SECRET =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private Signers() {}

    static SignerKey log(String name) {
        return key(name, Seal.NOTE);
    }

    static SignerKey witness(String name) {
        return key(name, Seal.COSIGNATURE_V1);
    }

    static SignerKey peter() {
        return SignerKey.parse(PETERS_SECRET);
    }

    private static SignerKey key(String name, Seal seal) {
        return SignerKey.of(name, seal, Hash.sha256(name.getBytes(UTF_8)).bytes());
    }

    static KeyPair pair(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
