package motcua.admin;

import java.time.Instant;
import motcua.dossier.Actor;
import org.jspecify.annotations.Nullable;

/**
 * An administrator was about to change something: what was ordered, not that it succeeded. Stored for ever: add an optional field,
 * never change one. The body is not here, only its hash: it may be a register full of names.
 *
 * @param method of the request
 * @param target path and query of the request, as its request line spelled them
 * @param body SHA-256 of the bytes of its body, 64 hexadecimal digits in small letters; of none when it had no body
 * @param name of the administrator, as it was then
 * @param note the signed order as it came; null when it was not signed
 * @param key the public key that the directory gave for this administrator then, under which the note was checked; null without a note
 */
public record AdminActed(
        ActId act,
        String method,
        String target,
        String body,
        String name,
        Stamp stamp,
        @Nullable String note,
        @Nullable String key) {

    /**
     * Who ordered it, and when that was written down.
     *
     * @param recordedAt by our clock; nothing had been done yet
     */
    public record Stamp(Actor actor, Instant recordedAt) {}

    /** Throws {@link IllegalArgumentException} for a note without a key or a key without a note. */
    public AdminActed {
        if ((note == null) != (key == null)) {
            throw new IllegalArgumentException("a note and the key it was checked under belong together");
        }
    }
}
