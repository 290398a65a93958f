package motcua.query.platform;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import motcua.dossier.DossierEvent;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A view whose documents each follow from the events of one dossier, through one pure function.
 *
 * @param indexes one for every question that is not asked by {@code _id}
 * @param documents how many there must be after so many events; null when that does not follow
 * @param shape grows when documents of an earlier version can be read or written no more
 */
public record DocumentView(
        String name,
        Projection projection,
        List<Bson> indexes,
        Clock clock,
        @Nullable ToLongFunction<Census> documents,
        int shape)
        implements View {

    /** The field of a document that holds the version of its dossier. */
    public static final String VERSION = "v";

    /** The field that only a removed document has, with nothing beside it but its version. */
    public static final String GONE = "gone";

    /** What an event does to the view. */
    @FunctionalInterface
    public interface Projection {

        /** Pure: no clock, no look-up. What it throws sends the event to the dead letters. */
        Write write(DossierEvent event, long version);
    }

    public DocumentView {
        indexes = List.copyOf(indexes);
    }

    /** A view whose documents cannot be counted from events. */
    public DocumentView(String name, Projection projection, List<Bson> indexes, Clock clock) {
        this(name, projection, indexes, clock, null, FIRST_SHAPE);
    }

    /** One of the first shape. */
    public DocumentView(
            String name,
            Projection projection,
            List<Bson> indexes,
            Clock clock,
            @Nullable ToLongFunction<Census> documents) {
        this(name, projection, indexes, clock, documents, FIRST_SHAPE);
    }

    @Override
    public Map<String, Long> expected(Census census) {
        return documents == null ? Map.of() : Map.of(DOCUMENTS, documents.applyAsLong(census));
    }

    @Override
    public boolean leavesTombstones() {
        return true;
    }

    @Override
    public void prepare(MongoCollection<Document> collection) {
        indexes.forEach(collection::createIndex);
        collection.createIndex(Indexes.ascending(GONE));
    }

    @Override
    public Batch open(MongoCollection<Document> collection) {
        return new DocumentBatch(collection, projection, clock);
    }

    @Override
    public Object progress(Document document) {
        return Objects.requireNonNull(document.get(VERSION), "a document without a version");
    }
}
