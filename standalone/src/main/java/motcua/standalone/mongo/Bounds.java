package motcua.standalone.mongo;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.List;
import motcua.standalone.mongo.Condition.Points;
import motcua.standalone.mongo.Condition.Range;

/**
 * Where in an index the matches of one conjunction are.
 *
 * @param ranges hold all matches
 * @param precision 2 for each field held equal, 1 for a range
 * @param covers whether the ranges hold nothing but matches
 */
record Bounds(List<KeyRange> ranges, int precision, boolean covers) {
    /** Beyond it, several {@code $in} would multiply to more ranges than there may be documents. */
    private static final int MOST_RANGES = 10_000;

    static Bounds of(Conjunction conjunction, List<IndexKey> fields) {
        List<KeyRange> ranges = List.of(KeyRange.ALL);
        int precision = 0;
        int used = 0;
        for (Condition condition : usable(conjunction, fields)) {
            ranges = behind(ranges, condition, fields.get(used).isAscending());
            precision += condition instanceof Points ? 2 : 1;
            used++;
        }
        boolean all = used == conjunction.conditions().size();
        return new Bounds(ranges, precision, all && conjunction.isComplete());
    }

    /** The conditions on the leading fields: points, as long as they are not too many, and one range after them. */
    private static List<Condition> usable(Conjunction conjunction, List<IndexKey> fields) {
        List<Condition> usable = new ArrayList<>();
        long ranges = 1;
        for (IndexKey field : fields) {
            Condition condition = conjunction.on(field.getKey());
            ranges *= condition instanceof Points points ? points.values().size() : 1;
            if (condition == null || ranges > MOST_RANGES) {
                return usable;
            }
            usable.add(condition);
            if (condition instanceof Range) {
                return usable;
            }
        }
        return usable;
    }

    private static List<KeyRange> behind(List<KeyRange> prefixes, Condition condition, boolean ascending) {
        List<KeyRange> ranges = new ArrayList<>();
        for (KeyRange prefix : prefixes) {
            ranges.addAll(condition.behind(prefix.from(), ascending));
        }
        return ranges;
    }
}
