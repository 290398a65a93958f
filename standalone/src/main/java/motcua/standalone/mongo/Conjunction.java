package motcua.standalone.mongo;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import motcua.standalone.mongo.Condition.Bound;
import motcua.standalone.mongo.Condition.Points;
import motcua.standalone.mongo.Condition.Range;
import org.jspecify.annotations.Nullable;

/** The conditions that must hold together. What an index cannot see to is left out, and {@link #isComplete} says so. */
final class Conjunction {
    /** Stands for what is not a filter: it is left to the library to refuse. */
    private static final Document NONSENSE = new Document("$nonsense", true);

    private final Map<String, Condition> conditions = new HashMap<>();
    private List<?> alternatives = List.of();
    private boolean complete = true;

    static Conjunction of(Document query) {
        Conjunction conjunction = new Conjunction();
        conjunction.and(query);
        return conjunction;
    }

    /** These conditions and those of {@code query}; the alternatives of both are left out. */
    Conjunction with(Document query) {
        Conjunction both = new Conjunction();
        both.conditions.putAll(conditions);
        both.complete = complete;
        both.and(query);
        both.complete &= both.alternatives.isEmpty();
        return both;
    }

    @Nullable
    Condition on(String field) {
        return conditions.get(field);
    }

    Map<String, Condition> conditions() {
        return conditions;
    }

    /** Whether fulfilling the conditions is fulfilling the filter. */
    boolean isComplete() {
        return complete;
    }

    /** The branches of an {@code $or} that must hold too. */
    List<Document> alternatives() {
        return alternatives.stream()
                .map(alternative -> alternative instanceof Document query ? query : NONSENSE)
                .toList();
    }

    private void and(Document query) {
        query.forEach((key, demanded) -> {
            if (key.equals("$and") && demanded instanceof List<?> parts) {
                parts.forEach(part -> and(part instanceof Document document ? document : NONSENSE));
            } else if (key.equals("$or") && demanded instanceof List<?> parts && alternatives.isEmpty()) {
                alternatives = parts;
            } else if (key.startsWith("$")) {
                complete = false;
            } else {
                and(key, demanded);
            }
        });
    }

    private void and(String field, @Nullable Object demanded) {
        if (demanded instanceof Document operators && hasOperator(operators)) {
            operators.forEach((operator, operand) -> and(field, operator, operand));
        } else {
            and(field, "$eq", demanded);
            if (demanded instanceof Document) {
                // The library gives a document as operand more meanings than equality.
                complete = false;
            }
        }
    }

    /** Whether a document demands more than to be equal to it. */
    static boolean hasOperator(Document document) {
        return document.entrySet().stream()
                .anyMatch(e -> e.getKey().startsWith("$") || (e.getValue() instanceof Document d && hasOperator(d)));
    }

    private void and(String field, String operator, @Nullable Object operand) {
        Condition condition = condition(operator, operand);
        Condition known = conditions.get(field);
        if (known instanceof Range a && condition instanceof Range b) {
            condition = a.and(b);
        } else if (known != null) {
            condition = null;
        }
        if (condition == null) {
            complete = false;
        } else {
            conditions.put(field, condition);
        }
    }

    private static @Nullable Condition condition(String operator, @Nullable Object operand) {
        if (operator.equals("$in")) {
            return operand instanceof Collection<?> operands ? points(operands) : null;
        }
        byte[] value = value(operand);
        if (value == null || (KeyType.of(operand) == KeyType.NULL && !operator.equals("$eq"))) {
            return null;
        }
        return switch (operator) {
            case "$eq" -> new Points(List.of(value));
            case "$gt" -> new Range(value[0], new Bound(value, false), null);
            case "$gte" -> new Range(value[0], new Bound(value, true), null);
            case "$lt" -> new Range(value[0], null, new Bound(value, false));
            case "$lte" -> new Range(value[0], null, new Bound(value, true));
            default -> null;
        };
    }

    private static @Nullable Condition points(Collection<?> operands) {
        List<byte[]> values = new ArrayList<>();
        for (Object operand : operands) {
            byte[] value = value(operand);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return new Points(values);
    }

    private static byte @Nullable [] value(@Nullable Object operand) {
        if (operand instanceof BsonRegularExpression) {
            return null;
        }
        Key key = KeyWriter.value(operand);
        return key.exact() ? key.bytes() : null;
    }
}
