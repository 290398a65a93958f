package motcua.proof;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One signature under a note, of whatever kind: {@code — <name> base64(key id ‖ signature)} (c2sp.org/signed-note).
 *
 * @param name whose it claims to be
 * @param encoded base64 of four bytes of key id and the signature
 */
record SignatureLine(String name, String encoded) {

    private static final String START = "\u2014 ";

    SignatureLine {
        VerifierKey.checkName(name);
        if (Strict.base64("signature", encoded).length <= Integer.BYTES) {
            throw new Malformed("a signature is longer than its key id");
        }
    }

    /** The line that {@code key} writes under {@code text}; {@code at} is null exactly for plain signatures. */
    static SignatureLine sign(SignerKey key, String text, @Nullable Instant at) {
        VerifierKey verifier = key.verifier();
        byte[] signature = verifier.seal().sign(key, text, at);
        byte[] identified = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(verifier.id())
                .put(signature)
                .array();
        return new SignatureLine(verifier.name(), Strict.base64(identified));
    }

    /** Reads a line without its line break; throws {@link Malformed}. */
    static SignatureLine parse(String line) {
        int space = line.indexOf(' ', START.length());
        if (!line.startsWith(START) || space == -1) {
            throw new Malformed("not a signature line");
        }
        return new SignatureLine(line.substring(START.length(), space), line.substring(space + 1));
    }

    /** Whether it claims to be of {@code key}: name and id together name a key. */
    boolean claims(VerifierKey key) {
        return name.equals(key.name()) && ByteBuffer.wrap(identified()).getInt() == key.id();
    }

    /** The signature without its key id. */
    byte[] signature() {
        byte[] identified = identified();
        return Arrays.copyOfRange(identified, Integer.BYTES, identified.length);
    }

    private byte[] identified() {
        return Strict.base64("signature", encoded);
    }

    @Override
    public String toString() {
        return START + name + " " + encoded + "\n";
    }
}
