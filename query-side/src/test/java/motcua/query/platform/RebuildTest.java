package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import motcua.platform.http.Problem;
import motcua.query.Story;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A view is rebuilt beside the one readers see, compared, and switched. */
class RebuildTest {

    private static final int DOSSIERS = 100;

    private final Tale tale = new Tale();
    private final Stage stage = new Stage(tale);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void nobodyReadsAFirstGenerationBeforeItHasCaughtUp() {
        CountDownLatch gate = new CountDownLatch(1);
        tale.beforeFlush = () -> pass(gate);
        stage.store.append(Story.of(1).whole());
        stage.start();
        Stage.await(() -> stage.machine.keeper().entry(Tale.NAME).building() != null);
        Awaitility.await()
                .during(Duration.ofMillis(700))
                .until(() -> Assertions.catchThrowable(() -> stage.views().live(Tale.NAME)) instanceof Problem);
        gate.countDown();
        stage.awaitLive(Tale.NAME);
        assertThat(stage.documents(Tale.NAME)).hasSize(1);
    }

    @Test
    void aRebuiltViewIsEqualAndReadersNeverSeeHalfOfIt() {
        appendFrom(0);
        stage.start().awaitHead(Tale.NAME);
        long before = stage.live(Tale.NAME);
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Boolean> reader = CompletableFuture.supplyAsync(() -> readAlways(done));
        assertThat(stage.machine.rebuild().begin(Tale.NAME)).isTrue();
        appendFrom(DOSSIERS);
        Stage.await(() -> stage.live(Tale.NAME) > before);
        done.set(true);
        assertThat(reader.join()).isTrue();
        stage.awaitHead(Tale.NAME);
        assertThat(stage.documents(Tale.NAME)).hasSize(2 * DOSSIERS);
        Document found =
                Objects.requireNonNull(stage.machine.keeper().entry(Tale.NAME).comparison());
        assertThat(found.getLong("different")).isZero();
        assertThat(found.getLong("onlyLive")).isZero();
        assertThat(found.getLong("onlyNew")).isZero();
        assertThat(found.getLong("equal")).isGreaterThanOrEqualTo(DOSSIERS);
    }

    @Test
    void aViewWhoseDocumentsHaveAnotherShapeIsBuiltAnew() {
        appendFrom(0);
        stage.start().awaitHead(Tale.NAME);
        long before = stage.live(Tale.NAME);
        stage.views().live(Tale.NAME).deleteMany(new Document());
        tale.shape = 2;
        Stage.await(() -> stage.live(Tale.NAME) > before);
        assertThat(stage.documents(Tale.NAME)).hasSize(DOSSIERS);
        Stage.await(() -> stage.machine.keeper().entry(Tale.NAME).shape() == 2);
    }

    @Test
    void aDocumentThatSomebodyTamperedWithIsNamed() {
        appendFrom(0);
        stage.start().awaitHead(Tale.NAME);
        String id = Story.of(7).id.toString();
        stage.views()
                .live(Tale.NAME)
                .updateOne(new Document("_id", id), new Document("$set", new Document("e0", "Forged")));
        Document found = rebuild();
        assertThat(found.getLong("different")).isEqualTo(1);
        assertThat(found.getList("firstDifferent", String.class)).containsExactly(id);
        assertThat(stage.document(Tale.NAME, id)).doesNotContainValue("Forged");
    }

    @Test
    void documentsThatAreMissingOrTooManyAreCounted() {
        appendFrom(0);
        stage.start().awaitHead(Tale.NAME);
        stage.views()
                .live(Tale.NAME)
                .deleteOne(new Document("_id", Story.of(7).id.toString()));
        stage.views().live(Tale.NAME).insertOne(new Document("_id", "invented").append("v", 0L));
        Document found = rebuild();
        assertThat(found.getLong("onlyNew")).isEqualTo(1);
        assertThat(found.getLong("onlyLive")).isEqualTo(1);
        assertThat(found.getLong("documents")).isEqualTo(DOSSIERS);
    }

    @Test
    void aSecondRebuildWaitsForTheFirst() {
        appendFrom(0);
        stage.start().awaitHead(Tale.NAME);
        CountDownLatch gate = new CountDownLatch(1);
        tale.beforeFlush = () -> pass(gate);
        assertThat(stage.machine.rebuild().begin(Tale.NAME)).isTrue();
        assertThat(stage.machine.rebuild().begin(Tale.NAME)).isFalse();
        gate.countDown();
    }

    @Test
    void whatWasReplacedIsClearedAway() {
        appendFrom(0);
        stage.start().awaitHead(Tale.NAME);
        String old = Generation.nameOf(Tale.NAME, stage.live(Tale.NAME));
        rebuild();
        Stage.await(() -> !stage.mongo
                .database()
                .listCollectionNames()
                .into(new java.util.ArrayList<>())
                .contains(old));
        assertThat(stage.workshop.tokens().of(old)).isEmpty();
    }

    @Test
    void anotherProcessTakesARebuildOver() {
        appendFrom(0);
        stage.start().awaitHead(Tale.NAME);
        long before = stage.live(Tale.NAME);
        stage.machine.stop();
        new Book(stage.mongo.database()).build(Tale.NAME, before + 1);
        Machine other =
                new Machine(stage.machine.list(), stage.workshop, stage.store.events, java.time.Clock.systemUTC());
        other.start();
        Stage.await(() ->
                Long.valueOf(before + 1).equals(other.keeper().entry(Tale.NAME).live()));
        other.stop();
    }

    private Document rebuild() {
        long before = stage.live(Tale.NAME);
        stage.machine.rebuild().begin(Tale.NAME);
        Stage.await(() -> stage.live(Tale.NAME) > before);
        return Objects.requireNonNull(stage.machine.keeper().entry(Tale.NAME).comparison());
    }

    /** Whether all the dossiers that were there at first were there every time. */
    private boolean readAlways(AtomicBoolean done) {
        boolean whole = true;
        while (!done.get()) {
            Map<String, Document> documents = stage.documents(Tale.NAME);
            for (int number = 0; number < DOSSIERS; number++) {
                Document document = documents.get(Story.of(number).id.toString());
                whole &= document != null && document.getLong("v") == 3;
            }
        }
        return whole;
    }

    private void appendFrom(int first) {
        for (int number = first; number < first + DOSSIERS; number++) {
            stage.store.append(Story.of(number).whole());
        }
    }

    private static void pass(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
