package motcua.proof;

/**
 * 256 random bits that keep an envelope's hash from being guessed. Who makes an envelope draws them from a secure
 * source, once for each.
 *
 * @param base64 the 32 bytes in standard base64
 */
public record Salt(String base64) {

    /** How long a salt is, in bytes. */
    public static final int BYTES = 32;

    /** Throws {@link Malformed} unless it is canonical base64 of 32 bytes. */
    public Salt {
        if (Strict.base64("salt", base64).length != BYTES) {
            throw new Malformed("a salt has 32 bytes");
        }
    }

    /** The salt with these bytes; throws {@link Malformed} unless there are 32. */
    public static Salt of(byte[] bytes) {
        return new Salt(Strict.base64(bytes));
    }
}
