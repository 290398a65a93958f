package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is cleared away, and what is not yet. */
class HousekeepingTest {

    private final Tale tale = new Tale();
    private final Stage stage = new Stage(tale);
    private final Housekeeping housekeeping = new Housekeeping(List.of(tale), stage.workshop, Clock.systemUTC());
    private final Map<String, Book.Entry> entries = Map.of(Tale.NAME, new Book.Entry(5L, 6L, null, 1));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void onlyOldTombstonesGo() {
        MongoCollection<Document> live = stage.mongo.database().getCollection("tale_5");
        Instant now = Instant.now();
        live.insertOne(tombstone("old", now.minus(Duration.ofMinutes(6))));
        live.insertOne(tombstone("new", now.minus(Duration.ofMinutes(4))));
        live.insertOne(new Document("_id", "alive").append("v", 1L));
        housekeeping.run(entries);
        assertThat(live.find().map(document -> document.getString("_id")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("new", "alive");
    }

    @Test
    void aGenerationInUseIsNeverDropped() {
        for (String name : List.of("tale_4", "tale_5", "tale_6", "tale_of_woe", "other_1")) {
            stage.mongo.database().createCollection(name);
        }
        Stage.await(() -> {
            housekeeping.run(entries);
            return !stage.mongo
                    .database()
                    .listCollectionNames()
                    .into(new ArrayList<>())
                    .contains("tale_4");
        });
        assertThat(stage.mongo.database().listCollectionNames().into(new ArrayList<>()))
                .contains("tale_5", "tale_6", "tale_of_woe", "other_1");
    }

    private static Document tombstone(String id, Instant gone) {
        return new Document("_id", id).append("v", 1L).append("gone", Date.from(gone));
    }
}
