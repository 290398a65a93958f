package motcua.standalone.mongo;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An update that only sets and removes whole top-level fields.
 *
 * @param equal the fields that the filter holds equal; an upsert begins with them
 */
record PlainUpdate(Document equal, Document set, Document setOnInsert, Document unset) {
    private static final Set<String> OPERATORS = Set.of("$set", "$setOnInsert", "$unset");
    private static final Set<String> COMPARISONS = Set.of("$lt", "$lte", "$gt", "$gte", "$ne");

    /** Null if {@code update} does more, or anything is doubtful: the library shall do it or refuse it. */
    static @Nullable PlainUpdate of(Document selector, Document update) {
        Document equal = new Document();
        if (update.isEmpty() || !OPERATORS.containsAll(update.keySet()) || !gather(selector, equal)) {
            return null;
        }
        PlainUpdate plain =
                new PlainUpdate(equal, part(update, "$set"), part(update, "$setOnInsert"), part(update, "$unset"));
        return plain.isPlain() ? plain : null;
    }

    private static Document part(Document update, String operator) {
        // Something that is not a document makes the update not plain.
        return update.getOrDefault(operator, new Document()) instanceof Document part
                ? part
                : new Document(operator, "");
    }

    private boolean isPlain() {
        int fields = set.size() + setOnInsert.size() + unset.size();
        Document all = new Document(set).appendAll(setOnInsert).appendAll(unset);
        return all.size() == fields && !all.containsKey(SortedIndex.ID) && isPlain(all) && isPlain(equal);
    }

    private static boolean isPlain(Document fields) {
        return fields.entrySet().stream().allMatch(PlainUpdate::isPlain);
    }

    private static boolean isPlain(Map.Entry<String, Object> field) {
        return !field.getKey().isEmpty()
                && !field.getKey().startsWith("$")
                && field.getKey().indexOf('.') < 0
                && !(field.getValue() instanceof Document document && Conjunction.hasOperator(document));
    }

    /** Collects what {@code selector} holds equal; false if it demands what an upsert would have to think about. */
    private static boolean gather(Document selector, Document equal) {
        for (Map.Entry<String, Object> entry : selector.entrySet()) {
            boolean understood = switch (entry.getValue()) {
                case List<?> parts
                when entry.getKey().equals("$and") ->
                    parts.stream().allMatch(part -> part instanceof Document d && gather(d, equal));
                case Document document
                when Conjunction.hasOperator(document) -> COMPARISONS.containsAll(document.keySet());
                case null, default -> equal.put(entry.getKey(), entry.getValue()) == null;
            };
            if (!understood) {
                return false;
            }
        }
        return true;
    }

    /** The document that an upsert inserts. */
    Document created() {
        return equal.clone().appendAll(set).appendAll(setOnInsert);
    }

    Document applyTo(Document before) {
        Document after = before.clone().appendAll(set);
        unset.keySet().forEach(after::remove);
        return after;
    }
}
