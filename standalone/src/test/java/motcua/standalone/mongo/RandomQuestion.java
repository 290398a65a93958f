package motcua.standalone.mongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A filter, an order and a page, and what they mean in plain Java. */
final class RandomQuestion {
    private static final List<String> FIELDS = List.of("office", "rank", "at", "by.officer");
    private static final int RANKS = 4;
    private static final int TIMES = 30;

    private final Document filter = new Document();
    private final Document sort = new Document();
    private final List<Condition> conditions = new ArrayList<>();
    private final int skip;
    private final int limit;

    /** A demand on one field; the operators are $eq, $gt and $lte. */
    private record Condition(
            String field, String operator, @Nullable Integer operand) {
        boolean holds(Document document) {
            Integer value = value(document, field);
            return switch (operator) {
                case "$eq" -> Objects.equals(value, operand);
                case "$gt" -> value != null && operand != null && value > operand;
                default -> value != null && operand != null && value <= operand;
            };
        }
    }

    RandomQuestion(Random random) {
        for (String field : FIELDS.subList(0, 2)) {
            if (random.nextInt(3) > 0) {
                demand(field, "$eq", random.nextInt(8) == 0 ? null : random.nextInt(RANKS));
            }
        }
        for (String operator : List.of("$gt", "$lte")) {
            if (random.nextInt(3) == 0) {
                demand("at", operator, random.nextInt(TIMES));
            }
        }
        FIELDS.stream()
                .filter(field -> random.nextInt(3) > 0)
                .forEach(field -> sort.put(field, random.nextBoolean() ? 1 : -1));
        sort.put("_id", random.nextBoolean() ? 1 : -1);
        skip = random.nextInt(4) == 0 ? random.nextInt(5) : 0;
        limit = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(10);
    }

    private RandomQuestion(int at) {
        skip = 0;
        limit = 0;
        demand("at", "$gt", at);
        demand("at", "$lte", at + 1);
    }

    /** A question that few documents match. */
    static RandomQuestion narrow(Random random) {
        return new RandomQuestion(random.nextInt(TIMES));
    }

    /** What a document may hold; every field is sometimes missing. */
    static Document fields(Random random) {
        Document fields = new Document();
        fields.put("office", random.nextInt(6) == 0 ? null : random.nextInt(RANKS));
        if (random.nextInt(6) > 0) {
            fields.put("rank", random.nextInt(RANKS));
        }
        if (random.nextInt(6) > 0) {
            fields.put("at", random.nextInt(TIMES));
        }
        if (random.nextInt(3) > 0) {
            fields.put("by", new Document("officer", random.nextInt(RANKS)));
        }
        return fields;
    }

    private void demand(String field, String operator, @Nullable Integer operand) {
        conditions.add(new Condition(field, operator, operand));
        ((Document) filter.computeIfAbsent(field, f -> new Document())).append(operator, operand);
    }

    boolean matches(Document document) {
        return conditions.stream().allMatch(condition -> condition.holds(document));
    }

    int compare(Document a, Document b) {
        for (String field : sort.keySet()) {
            Comparator<@Nullable Integer> nullsFirst = Comparator.nullsFirst(Comparator.naturalOrder());
            int order = nullsFirst.compare(value(a, field), value(b, field));
            if (order != 0) {
                return order * sort.getInteger(field);
            }
        }
        return 0;
    }

    private static @Nullable Integer value(Document document, String field) {
        return document.getEmbedded(List.of(field.split("\\.", -1)), Integer.class);
    }

    Document filter() {
        return filter;
    }

    Document sort() {
        return sort;
    }

    int skip() {
        return skip;
    }

    int limit() {
        return limit;
    }

    @Override
    public String toString() {
        return filter.toJson() + " " + sort.toJson() + " skip " + skip + " limit " + limit;
    }
}
