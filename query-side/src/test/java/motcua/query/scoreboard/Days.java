package motcua.query.scoreboard;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import motcua.dossier.DossierEvent;
import motcua.query.indicators.LateEntry;
import org.bson.Document;

/** A look-alike database for one test class. */
final class Days implements AutoCloseable {

    static final LateEntry LATE_ENTRY = new LateEntry(Duration.ofHours(24));

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create("mongodb://localhost:" + server.bind().getPort());

    /** A new, empty collection, prepared as the view wants it. */
    MongoCollection<Document> collection() {
        MongoCollection<Document> collection = client.getDatabase("motcua").getCollection("days-" + UUID.randomUUID());
        view().prepare(collection);
        return collection;
    }

    static ScoreboardView view() {
        return new ScoreboardView(LATE_ENTRY);
    }

    static List<Touch> touches(DossierEvent event, long version) {
        return Touch.of(event, version, LATE_ENTRY);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
