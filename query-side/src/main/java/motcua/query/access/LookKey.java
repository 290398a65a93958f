package motcua.query.access;

import java.time.Instant;
import java.util.regex.Pattern;
import motcua.access.AccessId;
import motcua.admin.ActId;
import motcua.query.platform.PageKey;

/** The order of looks and acts: by their instant, then by their id and the place of the dossier in them. Sorts as text. */
final class LookKey {

    private static final Pattern FORM =
            Pattern.compile("\\d{16}\\.([0-9a-f-]{36}\\.\\d{4}|[0-9a-f-]{36}|[0-9a-f]{64})");

    private LookKey() {}

    static String of(Instant at, AccessId access, int part) {
        return from(at) + "." + access + ".%04d".formatted(part);
    }

    static String of(Instant at, ActId act) {
        return from(at) + "." + act;
    }

    /** Stands before every look at {@code at} or later. */
    static String from(Instant at) {
        return PageKey.digits(at);
    }

    /** The key in a cursor; a 400 problem for what never was one. */
    static String ofCursor(String cursor) {
        return PageKey.read("cursor", cursor, FORM).group();
    }
}
