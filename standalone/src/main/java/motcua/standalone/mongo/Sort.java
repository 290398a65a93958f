package motcua.standalone.mongo;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order a client asks for. */
record Sort(Document orderBy) {
    private static final String NATURAL = "$natural";

    static Sort of(@Nullable Document orderBy) {
        return new Sort(orderBy == null ? new Document() : orderBy);
    }

    boolean isNone() {
        return orderBy.isEmpty();
    }

    boolean isNatural() {
        return orderBy.containsKey(NATURAL);
    }

    boolean isNaturalReversed() {
        return isNatural() && !ascending(orderBy.get(NATURAL));
    }

    Comparator<Document> comparator() {
        return new DocumentComparator(orderBy);
    }

    /** 1 if an index over {@code fields} yields this order, -1 if its reverse does, 0 if neither. */
    int direction(List<IndexKey> fields, Set<String> heldEqual) {
        List<IndexKey> open =
                fields.stream().filter(f -> !heldEqual.contains(f.getKey())).toList();
        List<String> wanted =
                orderBy.keySet().stream().filter(f -> !heldEqual.contains(f)).toList();
        int direction = 0;
        // Every index ends with the unique _id: what is sorted by after it cannot matter.
        for (int i = 0; i < Math.min(wanted.size(), open.size()); i++) {
            int step = step(open.get(i), wanted.get(i));
            if (step == 0 || step == -direction) {
                return 0;
            }
            direction = step;
        }
        return direction == 0 ? 1 : direction;
    }

    private int step(IndexKey field, String wanted) {
        if (!field.getKey().equals(wanted)) {
            return 0;
        }
        return field.isAscending() == ascending(orderBy.get(wanted)) ? 1 : -1;
    }

    private static boolean ascending(@Nullable Object direction) {
        return direction instanceof Number number && number.intValue() > 0;
    }
}
