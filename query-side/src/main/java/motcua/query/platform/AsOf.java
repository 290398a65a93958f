package motcua.query.platform;

import java.time.DateTimeException;
import java.time.Instant;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;

/** The parameter {@code asOf}: everything that was recorded until then, and nothing that was recorded later. */
public final class AsOf {

    private AsOf() {}

    /**
     * The instant that {@code text} names; null for null, which asks for what is known now.
     *
     * @throws Problem 400 when it is no instant, is before 1970, or has not come yet at {@code now}
     */
    public static @Nullable Instant read(@Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        try {
            Instant asOf = Instant.parse(text);
            if (!asOf.isBefore(Instant.EPOCH) && !asOf.isAfter(now)) {
                return asOf;
            }
        } catch (DateTimeException _) {
            // answered below, like an instant out of range
        }
        throw Problem.invalid("asOf", "an instant that has come, such as 2026-11-23T02:00:00Z");
    }
}
