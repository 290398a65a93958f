package motcua.query.platform;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventhandling.deadletter.MongoSequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The events that a view could not take, and all that followed them in their dossiers. */
final class DeadLetters {

    private static final String COLLECTION = "deadletters";
    private static final String GROUP = "processingGroup";

    /**
     * A dossier set aside.
     *
     * @param cause what the event that failed said
     * @param since when it was set aside
     * @param events how many of its events wait
     */
    record Aside(
            String view,
            String dossier,
            @Nullable String cause,
            @Nullable Instant since,
            long events) {

        private Aside andOne() {
            return new Aside(view, dossier, cause, since, events + 1);
        }
    }

    private final MongoDatabase database;
    private final Serializer serializer;

    DeadLetters(MongoDatabase database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /** Axon's queue; with the serializer of the event store it takes an event as it is stored, unread. */
    SequencedDeadLetterQueue<EventMessage<?>> queue(String processor) {
        return MongoSequencedDeadLetterQueue.<EventMessage<?>>builder()
                .processingGroup(processor)
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database)
                        .deadLetterCollectionName(COLLECTION)
                        .build())
                .serializer(serializer)
                .build();
    }

    long count(String processor) {
        return letters().countDocuments(eq(GROUP, processor));
    }

    /** The dossiers set aside, with the cause of the first event of each. */
    List<Aside> of(String view, String processor) {
        Map<String, Aside> aside = new LinkedHashMap<>();
        letters()
                .find(eq(GROUP, processor))
                .projection(include("sequenceIdentifier", "causeMessage", "enqueuedAt", "index"))
                .sort(ascending("index"))
                .forEach(letter -> aside.merge(
                        letter.getString("sequenceIdentifier"), aside(view, letter), (first, next) -> first.andOne()));
        return List.copyOf(aside.values());
    }

    private static Aside aside(String view, Document letter) {
        return new Aside(
                view, letter.getString("sequenceIdentifier"), letter.getString("causeMessage"), since(letter), 1);
    }

    private static @Nullable Instant since(Document letter) {
        return letter.get("enqueuedAt") instanceof Document at
                        && at.get("seconds") instanceof Number seconds
                        && at.get("nanoseconds") instanceof Number nanos
                ? Instant.ofEpochSecond(seconds.longValue(), nanos.longValue())
                : null;
    }

    private MongoCollection<Document> letters() {
        return database.getCollection(COLLECTION);
    }

    void drop(String processor) {
        letters().deleteMany(eq(GROUP, processor));
    }
}
