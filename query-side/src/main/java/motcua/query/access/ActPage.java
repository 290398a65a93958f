package motcua.query.access;

import java.time.Instant;
import java.util.List;
import motcua.admin.ActId;
import org.jspecify.annotations.Nullable;

/**
 * Some acts of administrators, the latest first.
 *
 * @param next what to send as {@code cursor} for the next page; null on the last one
 */
record ActPage(List<Act> items, @Nullable String next) {

    /**
     * What an administrator ordered; whether it succeeded is not said here.
     *
     * @param at when it was recorded, right before it was done
     * @param body SHA-256 of the bytes of its body, in hexadecimal digits
     * @param note the signed order, to be checked by whoever reads it; null when nobody signed
     * @param key the public key that the directory gave then; believe it only when you have it from somewhere else
     */
    record Act(
            ActId act,
            Instant at,
            String account,
            String name,
            String method,
            String target,
            String body,
            @Nullable String note,
            @Nullable String key) {}
}
