package motcua.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * The 32 bytes of a SHA-256; two are equal when their bytes are. Nothing here is secret, so comparing takes no constant
 * time.
 */
public final class Hash {

    /** How long a hash is, in bytes. */
    public static final int BYTES = 32;

    /** The root of a tree without leaves (RFC 9162 section 2.1.1). */
    public static final Hash EMPTY_TREE = sha256(new byte[0]);

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash with these bytes, which are copied; throws {@link Malformed} unless there are 32. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new Malformed("a hash has 32 bytes");
        }
        return new Hash(bytes.clone());
    }

    /** Reads what {@link #toString} writes; throws {@link Malformed} for anything else. */
    public static Hash parse(String base64) {
        return of(Strict.base64("hash", base64));
    }

    /** SHA-256 of {@code content} as it is, outside any tree. */
    public static Hash sha256(byte[] content) {
        return digest(content);
    }

    /** What stands in the tree for {@code entry}: SHA-256(0x00 ‖ entry) (RFC 9162 section 2.1.1). */
    public static Hash leaf(byte[] entry) {
        return digest(LEAF, entry);
    }

    /** What stands in the tree above two others: SHA-256(0x01 ‖ left ‖ right) (RFC 9162 section 2.1.1). */
    public static Hash node(Hash left, Hash right) {
        return digest(NODE, left.bytes, right.bytes);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Standard base64 with padding, as checkpoints and receipts write it. */
    @Override
    public String toString() {
        return Strict.base64(bytes);
    }

    private static Hash digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
