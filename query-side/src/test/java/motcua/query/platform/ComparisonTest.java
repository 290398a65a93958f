package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private final LookAlike mongo = new LookAlike();
    private final MongoCollection<Document> live = mongo.database().getCollection("live");
    private final MongoCollection<Document> fresh = mongo.database().getCollection("fresh");

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void whatTheNewGenerationGetsBetweenTheTwoWalksIsComparedToo() {
        write(live, "early");
        write(live, "late");
        write(fresh, "early");

        Document found = compare(() -> write(fresh, "late"));

        assertThat(found).containsEntry("equal", 2L);
    }

    private Document compare(Runnable arrives) {
        View view = mock();
        given(view.progress(new Document("_id", "early"))).willReturn(1);
        given(view.progress(new Document("_id", "late"))).willReturn(1);
        return new Comparison(view, live, fresh, arrives, arrives).run();
    }

    private static void write(MongoCollection<Document> to, String id) {
        var _ = to.replaceOne(new Document("_id", id), new Document("_id", id), new ReplaceOptions().upsert(true));
    }
}
