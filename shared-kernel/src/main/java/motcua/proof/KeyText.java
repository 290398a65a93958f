package motcua.proof;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How keys are written, public ones and secret ones alike: {@code <name>+<key id>+<base64 of type and key>}
 * (c2sp.org/signed-note, verifier keys).
 */
final class KeyText {

    private static final Pattern FORM =
            Pattern.compile("(?<name>[^+]+)\\+(?<id>[0-9a-f]{8})\\+(?<key>[A-Za-z0-9+/=]+)");

    private final String name;
    private final String id;
    private final byte[] typed;

    private KeyText(String name, String id, byte[] typed) {
        this.name = name;
        this.id = id;
        this.typed = typed;
    }

    /** Takes {@code text} apart; throws {@link Malformed}. Whose id it is, {@link #checkId} tells. */
    static KeyText parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new Malformed("not a key");
        }
        byte[] typed = Strict.base64("key", form.group("key"));
        if (typed.length != 1 + Ed25519.KEY_BYTES) {
            throw new Malformed("a key has 33 bytes");
        }
        return new KeyText(form.group("name"), form.group("id"), typed);
    }

    /** The text that {@link #parse} takes apart. */
    static String of(VerifierKey verifier, byte[] key) {
        return verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.id()) + "+"
                + Strict.base64(typed(verifier.seal(), key));
    }

    static byte[] typed(Seal seal, byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = seal.type();
        System.arraycopy(key, 0, typed, 1, key.length);
        return typed;
    }

    String name() {
        return name;
    }

    Seal seal() {
        return Seal.of(typed[0]);
    }

    byte[] key() {
        return Arrays.copyOfRange(typed, 1, typed.length);
    }

    /** Throws {@link Malformed} unless it is the id of {@code verifier}. */
    void checkId(VerifierKey verifier) {
        if (!HexFormat.of().toHexDigits(verifier.id()).equals(id)) {
            throw new Malformed("the id of a key is not its own");
        }
    }
}
