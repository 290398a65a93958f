package motcua.standalone.mongo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bson.Document;

/** What a collection is, without any thought of speed. */
final class NaiveCollection {
    private final Map<Object, Document> documents = new HashMap<>();

    int size() {
        return documents.size();
    }

    void set(Object id, Document fields) {
        documents.computeIfAbsent(id, key -> new Document("_id", key)).putAll(copy(fields));
    }

    void increment(Object id, String field) {
        Document document = documents.computeIfAbsent(id, key -> new Document("_id", key));
        document.put(field, document.get(field, 0) + 1);
    }

    void unset(Object id, String field) {
        documents.getOrDefault(id, new Document()).remove(field);
    }

    void replace(Object id, Document fields) {
        Document replacement = new Document("_id", id);
        replacement.putAll(copy(fields));
        documents.replace(id, replacement);
    }

    private static Document copy(Document fields) {
        return Document.parse(fields.toJson());
    }

    void remove(Object id) {
        documents.remove(id);
    }

    void removeIf(Predicate<Document> condition) {
        documents.values().removeIf(condition);
    }

    List<Document> find(RandomQuestion question) {
        return documents.values().stream()
                .filter(question::matches)
                .sorted(question::compare)
                .skip(question.skip())
                .limit(question.limit() == 0 ? Long.MAX_VALUE : question.limit())
                .toList();
    }

    long count(RandomQuestion question) {
        return documents.values().stream().filter(question::matches).count();
    }
}
