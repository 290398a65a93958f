package motcua.query.scoreboard;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.bson.Document;

/** A look-alike database for one test class. */
final class Days implements AutoCloseable {

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create("mongodb://localhost:" + server.bind().getPort());

    /** A new, empty collection, prepared as the view wants it. */
    MongoCollection<Document> collection() {
        MongoCollection<Document> collection = client.getDatabase("motcua").getCollection("days-" + UUID.randomUUID());
        new ScoreboardView().prepare(collection);
        return collection;
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
