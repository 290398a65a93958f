package motcua.platform.orders;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as orders write it. */
final class Digest {

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static String of(byte[] bytes) {
        Digest digest = new Digest();
        digest.add(bytes, 0, bytes.length);
        return digest.end();
    }

    void add(byte[] bytes, int offset, int length) {
        sha256.update(bytes, offset, length);
    }

    /** Of all that was added, in hexadecimal digits; it begins anew after that. */
    String end() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
