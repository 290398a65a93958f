package motcua.query.portal;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Instants as the export writes them: ISO 8601, whole seconds, always {@code +07:00}. */
final class Instants {

    /** Not the zone of the offices, which had other offsets before 1975: one format for all. */
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private Instants() {}

    /** What stands for {@code date}, the rest of its second cut off; null for null. */
    static @Nullable String text(@Nullable Date date) {
        return date == null ? null : FORM.format(date.toInstant().atOffset(OFFSET));
    }
}
