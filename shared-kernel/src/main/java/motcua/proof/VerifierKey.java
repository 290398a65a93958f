package motcua.proof;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * A public key that signs notes under a name (c2sp.org/signed-note, verifier keys).
 *
 * @param name whose key it is, by custom an address without scheme; not empty, without spaces or plus signs
 * @param seal what its signatures cover
 * @param key the Ed25519 key
 */
public record VerifierKey(String name, Seal seal, PublicKey key) {

    /** Throws {@link Malformed} for a name that is not allowed or a key that is not Ed25519. */
    public VerifierKey {
        checkName(name);
        Ed25519.raw(key);
    }

    /**
     * Reads {@code <name>+<key id>+<base64 of type and key>}; throws {@link Malformed} for anything else, and when the
     * id is not the key's.
     */
    public static VerifierKey parse(String vkey) {
        KeyText text = KeyText.parse(vkey);
        VerifierKey key = new VerifierKey(text.name(), text.seal(), Ed25519.publicKey(text.key()));
        text.checkId(key);
        return key;
    }

    /** The first four bytes, high one first, of SHA-256(name ‖ 0x0A ‖ type ‖ key). */
    public int id() {
        byte[] named = Strict.utf8(name + "\n");
        byte[] typed = KeyText.typed(seal, Ed25519.raw(key));
        byte[] whole = Arrays.copyOf(named, named.length + typed.length);
        System.arraycopy(typed, 0, whole, named.length, typed.length);
        return ByteBuffer.wrap(Hash.sha256(whole).bytes()).getInt();
    }

    /** The key alone, in hexadecimal digits: the same for one key under two names. */
    String point() {
        return HexFormat.of().formatHex(Ed25519.raw(key));
    }

    /** What a signature, without its key id, says about {@code text}; empty when it is not this key's. */
    Optional<Endorsement> check(String text, byte[] signature) {
        return seal.check(this, text, signature);
    }

    // As a record's own, but those are put together at their first use, which takes a tenth of a whole check.
    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && seal == that.seal && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, seal, key);
    }

    /** What {@link #parse} reads. */
    @Override
    public String toString() {
        return KeyText.of(this, Ed25519.raw(key));
    }

    /** Throws {@link Malformed} for a name that would not survive on a signature line. */
    static void checkName(String name) {
        Strict.utf8(name);
        if (name.isEmpty() || name.codePoints().anyMatch(VerifierKey::isForbidden)) {
            throw new Malformed("a key name is not empty and has no space, plus sign or control character");
        }
    }

    private static boolean isForbidden(int character) {
        return character == '+' || Character.isISOControl(character) || Character.isSpaceChar(character);
    }
}
