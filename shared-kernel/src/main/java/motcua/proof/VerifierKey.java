package motcua.proof;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public key that signs notes under a name (c2sp.org/signed-note, verifier keys).
 *
 * @param name whose key it is, by custom an address without scheme; not empty, without spaces or plus signs
 * @param seal what its signatures cover
 * @param key the Ed25519 key
 */
public record VerifierKey(String name, Seal seal, PublicKey key) {

    private static final Pattern VKEY =
            Pattern.compile("(?<name>[^+]+)\\+(?<id>[0-9a-f]{8})\\+(?<key>[A-Za-z0-9+/=]+)");

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
        Matcher form = VKEY.matcher(vkey);
        if (!form.matches()) {
            throw new Malformed("not a verifier key");
        }
        byte[] typed = Strict.base64("verifier key", form.group("key"));
        if (typed.length != 1 + Ed25519.KEY_BYTES) {
            throw new Malformed("a verifier key has 33 bytes");
        }
        PublicKey publicKey = Ed25519.publicKey(Arrays.copyOfRange(typed, 1, typed.length));
        VerifierKey key = new VerifierKey(form.group("name"), Seal.of(typed[0]), publicKey);
        if (!HexFormat.of().toHexDigits(key.id()).equals(form.group("id"))) {
            throw new Malformed("the id of a verifier key is not its own");
        }
        return key;
    }

    /** The first four bytes, high one first, of SHA-256(name ‖ 0x0A ‖ type ‖ key). */
    public int id() {
        byte[] named = Strict.utf8(name + "\n");
        byte[] typed = typed();
        byte[] whole = Arrays.copyOf(named, named.length + typed.length);
        System.arraycopy(typed, 0, whole, named.length, typed.length);
        return ByteBuffer.wrap(Hash.sha256(whole).bytes()).getInt();
    }

    /** What a signature, without its key id, says about {@code text}; empty when it is not this key's. */
    Optional<Endorsement> check(String text, byte[] signature) {
        return seal.check(this, text, signature);
    }

    /** What {@link #parse} reads. */
    @Override
    public String toString() {
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+" + Strict.base64(typed());
    }

    private byte[] typed() {
        return ByteBuffer.allocate(1 + Ed25519.KEY_BYTES)
                .put(seal.type())
                .put(Ed25519.raw(key))
                .array();
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
