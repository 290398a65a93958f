package motcua.query.trail.log;

import java.nio.charset.StandardCharsets;
import motcua.proof.Envelope;
import motcua.proof.Hash;

/** How an envelope says what the store calls something. Whatever stands in the store must be logged, sensible or not. */
public final class Wording {

    private Wording() {}

    /** The text itself, or {@code sha-256:} and its hash in base64 when it is none that an envelope takes. */
    public static String of(String text) {
        return isTaken(text) ? text : "sha-256:" + Hash.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isTaken(String text) {
        return !text.isEmpty()
                && text.length() <= Envelope.MAX_TEXT
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
