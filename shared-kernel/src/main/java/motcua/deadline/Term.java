package motcua.deadline;

import org.jspecify.annotations.Nullable;

/**
 * The limit of one procedure, and what its sector's law says besides.
 *
 * @param source where the limit stands; null when nobody said
 * @param supplement what sector law makes of a supplement; null when it leaves that to the rule
 */
public record Term(
        Limit limit, @Nullable String source, @Nullable SupplementEffect supplement) {

    /** A limit without anything said about it. */
    public static Term of(Limit limit) {
        return new Term(limit, null, null);
    }
}
