package motcua.proof;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** RFC 8032 through the JDK, with public keys as 32 bytes. */
final class Ed25519 {

    static final int KEY_BYTES = 32;
    static final int SIGNATURE_BYTES = 64;

    private static final String NAME = "Ed25519";
    /** What stands before the 32 bytes in the X.509 form of RFC 8410, which is the one the JDK reads and writes. */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** Throws {@link Malformed} unless {@code raw} is a point of the curve. */
    static PublicKey publicKey(byte[] raw) {
        if (raw.length != KEY_BYTES) {
            throw new Malformed("an Ed25519 key has 32 bytes");
        }
        byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
        System.arraycopy(raw, 0, x509, X509_PREFIX.length, KEY_BYTES);
        try {
            PublicKey key = KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(x509));
            signature().initVerify(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new Malformed("not an Ed25519 key");
        }
    }

    /** The 32 bytes of {@code key}; throws {@link Malformed} for a key of another kind. */
    static byte[] raw(PublicKey key) {
        byte[] x509 = key.getEncoded();
        int start = X509_PREFIX.length;
        if (x509.length != start + KEY_BYTES || !Arrays.equals(x509, 0, start, X509_PREFIX, 0, start)) {
            throw new Malformed("not an Ed25519 key");
        }
        return Arrays.copyOfRange(x509, start, x509.length);
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = signature();
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            // The JDK says so when the signature has not 64 bytes or a scalar out of range.
            return false;
        }
    }

    /** Throws {@link Malformed} for a private key of another kind. */
    static byte[] sign(PrivateKey key, byte[] message) {
        try {
            Signature signature = signature();
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (InvalidKeyException e) {
            throw new Malformed("not an Ed25519 key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the JDK could not sign", e);
        }
    }

    /** Both halves of the key with this seed. The JDK computes the public one only while it generates a key. */
    static KeyPair pair(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    private static Signature signature() throws NoSuchAlgorithmException {
        return Signature.getInstance(NAME);
    }

    /** "Draws" what it was given. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] drawn) {
            if (drawn.length != bytes.length) {
                throw new IllegalStateException("a seed is drawn at once");
            }
            System.arraycopy(bytes, 0, drawn, 0, bytes.length);
        }
    }
}
