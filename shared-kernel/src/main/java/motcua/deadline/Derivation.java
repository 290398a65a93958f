package motcua.deadline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a dossier is due when it is due.
 *
 * @param limitSource where the limit stands; null when nobody said
 * @param lines from the day of the start to the due day, without a gap; what they counted is the limit
 * @param rule the version of the rules used
 * @param calendar the version of the calendar used
 */
public record Derivation(
        Start start,
        Limit limit,
        @Nullable String limitSource,
        List<Line> lines,
        Standing standing,
        String rule,
        String calendar) {

    public Derivation {
        lines = List.copyOf(lines);
    }
}
