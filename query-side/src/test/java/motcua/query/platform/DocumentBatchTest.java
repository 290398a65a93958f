package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.query.Story;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What batches leave behind, in whatever order and however often they come. */
class DocumentBatchTest {

    private final LookAlike mongo = new LookAlike();
    private final MongoCollection<Document> collection = mongo.database().getCollection("rows");
    private final Story story = Story.of(1).whole();
    private final String id = story.id.toString();

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void severalEventsOfOneDossierAreOneWrite() {
        write(0, 1, 2);
        assertThat(row())
                .containsEntry("v", 2L)
                .containsEntry("last", "DossierResolved")
                .containsEntry("e0", 0L);
    }

    @Test
    void theSameBatchAgainChangesNothing() {
        write(0, 1);
        Document once = row();
        write(0, 1);
        assertThat(row()).isEqualTo(once);
    }

    @Test
    void aBatchThatComesAgainWithMoreEventsWritesWhatIsNew() {
        write(0, 1);
        write(0, 1, 2);
        assertThat(row()).containsEntry("v", 2L).containsEntry("last", "DossierResolved");
        write(0, 1, 2, 3);
        assertThat(row()).containsOnlyKeys("_id", "v", "gone").containsEntry("v", 3L);
    }

    @Test
    void aFormerOwnerThatWakesUpLateOverwritesNothing() {
        write(0, 1, 2);
        write(0, 1);
        assertThat(row()).containsEntry("v", 2L).containsEntry("last", "DossierResolved");
    }

    @Test
    void aRemovedDocumentLeavesOnlyItsVersion() {
        write(0, 1, 2, 3);
        assertThat(row()).containsOnlyKeys("_id", "v", "gone").containsEntry("v", 3L);
    }

    @Test
    void aFormerOwnerCannotBringARemovedDocumentBack() {
        write(0, 1, 2, 3);
        write(0, 1, 2);
        assertThat(row()).containsOnlyKeys("_id", "v", "gone");
    }

    @Test
    void aRemovalIsNoMoreThanItsVersionSays() {
        write(0);
        write(3);
        write(1, 2);
        assertThat(row()).containsOnlyKeys("_id", "v", "gone");
    }

    @Test
    void aBatchWrittenInPartIsCompletedWhenItComesAgain() {
        Story other = Story.of(2).received();
        new DocumentBatchOf(other).flush();
        DocumentBatchOf both = new DocumentBatchOf(story);
        both.add(other.last(), 0);
        both.flush();
        assertThat(collection.find().into(new ArrayList<>())).hasSize(2);
    }

    @Test
    void twoWritersAtOnceLeaveTheNewest() {
        List<Thread> writers = new ArrayList<>();
        for (int version = 0; version < 3; version++) {
            int mine = version;
            writers.add(Thread.startVirtualThread(() -> write(mine)));
        }
        writers.forEach(DocumentBatchTest::join);
        assertThat(row()).containsEntry("v", 2L).containsEntry("last", "DossierResolved");
    }

    private static void join(Thread writer) {
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(int... versions) {
        DocumentBatch batch = batch();
        for (int version : versions) {
            batch.add(story.events().get(version), version);
        }
        batch.flush();
    }

    private DocumentBatch batch() {
        return new DocumentBatch(collection, DocumentBatchTest::project, Clock.systemUTC());
    }

    private Document row() {
        return Objects.requireNonNull(collection.find(new Document("_id", id)).first());
    }

    private static Write project(DossierEvent event, long version) {
        String id = event.dossier().toString();
        return event instanceof DossierReturned
                ? new Write.Remove(id, version)
                : new Write.Put(id, version, Map.of("last", event.getClass().getSimpleName(), "e" + version, version));
    }

    /** A batch that already holds the first event of a story. */
    private final class DocumentBatchOf {
        private final DocumentBatch batch = batch();

        DocumentBatchOf(Story story) {
            add(story.events().getFirst(), 0);
        }

        void add(DossierEvent event, long version) {
            batch.add(event, version);
        }

        void flush() {
            batch.flush();
        }
    }
}
