package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
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

        Document found = compare(() -> write(fresh, "late"), () -> {});

        assertThat(found).containsEntry("equal", 2L);
    }

    /** The one has got a step that was set aside, the other the next one: each of them two steps. */
    @Test
    void whatDiffersAndIsEqualLaterIsEqual() {
        write(live, "one");
        write(fresh, "one", "other");

        Document found = compare(() -> {}, () -> {
            write(live, "one", "same");
            write(fresh, "one", "same");
        });

        assertThat(found).containsEntry("equal", 1L).containsEntry("different", 0L);
    }

    @Test
    void whatDiffersToTheEndIsNamed() {
        write(live, "one");
        write(fresh, "one", "other");

        Document found = compare(() -> {}, () -> {});

        assertThat(found).containsEntry("different", 1L).containsEntry("firstDifferent", List.of("one"));
    }

    private Document compare(Runnable arrives, Runnable arrivesLater) {
        View view = mock();
        given(view.progress(any())).willReturn(1);
        return new Comparison(view, live, fresh, arrives, arrivesLater).run();
    }

    private static void write(MongoCollection<Document> to, String id, String... fields) {
        Document document = new Document("_id", id);
        for (String field : fields) {
            document.append(field, true);
        }
        var _ = to.replaceOne(new Document("_id", id), document, new ReplaceOptions().upsert(true));
    }
}
