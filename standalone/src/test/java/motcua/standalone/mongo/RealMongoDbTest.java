package motcua.standalone.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Skipped when the comparison is: build reports that add up both servers' runs of a test show it nowhere else. */
final class RealMongoDbTest {
    @Test
    void theConformanceTestsAlsoRanAgainstARealMongoDb() {
        try (Server.Running server = Server.REAL_MONGODB.start();
                MongoClient client = MongoClients.create(server.uri())) {
            assertThat(client.getDatabase("admin").runCommand(new Document("ping", 1)))
                    .containsEntry("ok", 1.0);
        }
    }
}
