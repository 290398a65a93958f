package motcua.standalone.mongo;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs every test of a subclass against each server, in a database of its own. */
@ParameterizedClass(name = "{0}")
@EnumSource(Server.class)
abstract class Conformance {
    private final Server.Running server;
    private final MongoClient client;
    final MongoDatabase database;
    final MongoCollection<Document> dossiers;

    Conformance(Server kind) {
        server = kind.start();
        client = MongoClients.create(server.uri());
        database = client.getDatabase("motcua_" + UUID.randomUUID().toString().replace("-", ""));
        dossiers = database.getCollection("dossiers");
    }

    @AfterEach
    void dropWhatTheTestWrote() {
        try (server;
                client) {
            database.drop();
        }
    }

    MongoNamespace named(String collection) {
        return new MongoNamespace(database.getName(), collection);
    }

    /** The ids of the documents that match, in the order of the answer. */
    List<Object> ids(Bson filter, Bson sort, int limit) {
        return dossiers.find(filter)
                .sort(sort)
                .limit(limit)
                .map(d -> d.get("_id"))
                .into(new ArrayList<>());
    }
}
