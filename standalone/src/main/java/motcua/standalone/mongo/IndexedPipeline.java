package motcua.standalone.mongo;

import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An aggregation whose first stages go through the indexes; the library would read the whole collection. The driver
 * sends {@code countDocuments} as such a pipeline.
 */
final class IndexedPipeline {
    /** What the driver appends to {@code $match} to count. */
    private static final Document COUNT =
            new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1)));

    private final Document command;
    private List<Document> rest;

    private IndexedPipeline(Document command) {
        this.command = command;
        this.rest = Aggregation.parse(command.get("pipeline"));
    }

    static IndexedPipeline of(Document command) {
        return new IndexedPipeline(command);
    }

    boolean startsWithMatch() {
        return !rest.isEmpty() && rest.getFirst().get("$match") instanceof Document;
    }

    /** Runs the first stages on {@code collection} and those that are left in {@code library}. */
    Document run(IndexedCollection collection, Function<List<Document>, Aggregation> library) {
        Document match = document(take("$match"));
        Document sort = document(take("$sort"));
        int skip = number(take("$skip"));
        int limit = number(take("$limit"));
        if (sort.isEmpty() && rest.equals(List.of(COUNT))) {
            int n = collection.count(match, skip, limit);
            return answer(collection, n == 0 ? List.of() : List.of(new Document("_id", 1).append("n", n)));
        }
        Aggregation remaining = library.apply(rest);
        remaining.validate(command);
        return answer(collection, remaining.runStages(collection.stream(match, sort, skip, limit)));
    }

    private @Nullable Object take(String stage) {
        if (rest.isEmpty() || !rest.getFirst().containsKey(stage)) {
            return null;
        }
        Object argument = rest.getFirst().get(stage);
        rest = rest.subList(1, rest.size());
        return argument;
    }

    private static Document document(@Nullable Object argument) {
        return argument instanceof Document document ? document : new Document();
    }

    private static int number(@Nullable Object argument) {
        return argument instanceof Number number ? Math.toIntExact(number.longValue()) : 0;
    }

    private static Document answer(IndexedCollection collection, List<Document> documents) {
        Document cursor =
                new Document("id", 0L).append("ns", collection.getFullName()).append("firstBatch", documents);
        return new Document("cursor", cursor).append("ok", 1.0);
    }
}
