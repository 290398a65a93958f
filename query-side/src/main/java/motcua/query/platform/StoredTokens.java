package motcua.query.platform;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import motcua.platform.stored.HeldClaims;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The tokens of all generations, in the same database as the documents they speak of. */
final class StoredTokens {

    private static final String COLLECTION = "tokens";

    /** How long the segments of a process that died stay without a worker. */
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private final MongoDatabase database;
    private final Serializer serializer;
    private final Duration extendClaims;

    /** @param extendClaims how often at most a mere claim is written again */
    StoredTokens(MongoDatabase database, Serializer serializer, Duration extendClaims) {
        this.extendClaims = extendClaims;
        this.database = database;
        this.serializer = serializer;
    }

    /** For one processor. Creating it declares Axon's unique index, so it is created anew with every generation. */
    TokenStore store() {
        return new HeldClaims(claiming(), extendClaims, System::nanoTime);
    }

    private TokenStore claiming() {
        MongoTemplate template = DefaultMongoTemplate.builder()
                .mongoDatabase(database)
                .trackingTokensCollectionName(COLLECTION)
                .build();
        return MongoTokenStore.builder()
                .mongoTemplate(template)
                .serializer(serializer)
                // Text instead of the default bytes: whoever looks at the database can read where a view stands.
                .contentType(String.class)
                .claimTimeout(CLAIM)
                .build();
    }

    /** By segment; read past Axon's store, which cannot look at a token without claiming it. */
    Map<Integer, @Nullable TrackingToken> of(String processor) {
        Map<Integer, @Nullable TrackingToken> tokens = new HashMap<>();
        database.getCollection(COLLECTION)
                .find(eq("processorName", processor))
                .forEach(entry -> tokens.put(entry.getInteger("segment"), token(entry)));
        return tokens;
    }

    private @Nullable TrackingToken token(Document entry) {
        String json = entry.getString("token");
        return json == null
                ? null
                : serializer.deserialize(new SimpleSerializedObject<>(
                        json, String.class, new SimpleSerializedType(entry.getString("tokenType"), null)));
    }

    void drop(String processor) {
        database.getCollection(COLLECTION).deleteMany(eq("processorName", processor));
    }
}
