package motcua.query.platform;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** A MongoDB look-alike that can go away and come back. */
public final class LookAlike implements AutoCloseable {

    private final InetSocketAddress address;
    private final MongoClient client;
    private MongoServer server;

    public LookAlike() {
        server = new MongoServer(new MemoryBackend());
        address = server.bind();
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(300, TimeUnit.MILLISECONDS))
                .build());
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + address.getPort() + "/motcua";
    }

    public MongoDatabase database() {
        return client.getDatabase("motcua");
    }

    void goAway() {
        server.shutdownNow();
    }

    /** At the same address, with nothing in it. */
    void comeBackEmpty() {
        server = new MongoServer(new MemoryBackend());
        server.bind(address);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
