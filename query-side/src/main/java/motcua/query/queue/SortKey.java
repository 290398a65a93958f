package motcua.query.queue;

import java.time.Instant;
import java.util.regex.Pattern;
import motcua.dossier.State;
import motcua.query.platform.PageKey;

/**
 * The order of a queue: first what needs work, by its due instant (an online dossier nobody has accepted by the instant it was
 * sent); then what waits for its citizen, who has to bring or to fetch something, longest first. Dossiers of one instant stand by their id.
 */
final class SortKey {

    private static final Pattern FORM = Pattern.compile("[01]\\.\\d{16}\\.[0-9a-f-]{36}");

    private SortKey() {}

    static String of(State state, Instant at, String id) {
        boolean isWaiting = state == State.RESOLVED || state == State.SUPPLEMENT_ASKED;
        return (isWaiting ? "1." : "0.") + PageKey.digits(at) + "." + id;
    }

    /** Stands before every row that needs work and whose instant is {@code at} or later. */
    static String workFrom(Instant at) {
        return "0." + PageKey.digits(at);
    }

    /** The key in a cursor; a 400 problem for what never was one. */
    static String ofCursor(String cursor) {
        return PageKey.read("cursor", cursor, FORM).group();
    }
}
