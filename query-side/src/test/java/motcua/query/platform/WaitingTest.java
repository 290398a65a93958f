package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import motcua.platform.http.Problem;
import motcua.query.Story;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers with {@code ?after=} see their own writes, or are told that they do not yet. */
class WaitingTest {

    private final Tale tale = new Tale();
    private final Stage stage = new Stage(tale);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Story story = Story.of(1).received().assigned(Story.MINH);

    @BeforeEach
    void start() {
        stage.start().awaitLive(Tale.NAME);
    }

    @AfterEach
    void close() {
        gate.countDown();
        stage.close();
    }

    @Test
    void aReaderOfADossierWaitsForItsVersion() {
        hold();
        stage.store.append(story);
        CompletableFuture<Optional<Document>> answer = ask(1L);
        assertThat(answer).isNotDone();
        gate.countDown();
        assertThat(answer.join().orElseThrow().getLong("v")).isEqualTo(1);
    }

    @Test
    void aReaderWhoWaitsTooLongIsTold() {
        hold();
        stage.store.append(story);
        assertThatThrownBy(() -> stage.views().find(Tale.NAME, story.id.toString(), 1L))
                .isInstanceOf(Problem.class)
                .hasMessage("NOT_SEEN_YET");
    }

    @Test
    void notEverybodyWaitsAtOnce() {
        hold();
        stage.store.append(story);
        AtomicBoolean enough = new AtomicBoolean();
        List<Thread> crowd = Stream.generate(() -> Thread.ofVirtual().start(() -> {
                    while (!enough.get()) {
                        assertThatThrownBy(() -> stage.views().find(Tale.NAME, story.id.toString(), 1L))
                                .isInstanceOf(Problem.class);
                    }
                }))
                .limit(Views.MOST_WAITING)
                .toList();
        Awaitility.await()
                .untilAsserted(() -> assertThatThrownBy(() -> stage.views().find(Tale.NAME, story.id.toString(), 1L))
                        .hasMessage("OVERLOADED"));
        assertThat(stage.views().find(Tale.NAME, story.id.toString(), null))
                .as("who does not wait")
                .isEmpty();

        enough.set(true);
        Awaitility.await().until(() -> crowd.stream().noneMatch(Thread::isAlive));
        assertThat(stage.views().waiting()).isZero();
    }

    @Test
    void aReaderOfTheWholeViewWaitsForWhatIsInTheStore() {
        hold();
        stage.store.append(story);
        assertThatThrownBy(() -> stage.views().awaitHead(Tale.NAME, 0L)).hasMessage("NOT_SEEN_YET");
        gate.countDown();
        stage.views().awaitHead(Tale.NAME, 0L);
        assertThat(stage.documents(Tale.NAME)).hasSize(1);
    }

    @Test
    void whoDoesNotAskToWaitDoesNot() {
        hold();
        stage.store.append(story);
        stage.views().awaitHead(Tale.NAME, null);
        assertThat(stage.views().find(Tale.NAME, story.id.toString(), null)).isEmpty();
    }

    @Test
    void aNegativeVersionIsRefused() {
        assertThatThrownBy(() -> stage.views().awaitHead(Tale.NAME, -1L)).hasMessage("INVALID_FIELD");
        assertThatThrownBy(() -> stage.views().find(Tale.NAME, "x", -1L)).hasMessage("INVALID_FIELD");
    }

    private CompletableFuture<Optional<Document>> ask(Long after) {
        return CompletableFuture.supplyAsync(() -> stage.views().find(Tale.NAME, story.id.toString(), after));
    }

    private void hold() {
        tale.beforeFlush = () -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
