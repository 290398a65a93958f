package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.query.Story;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An event that a view cannot take stops its own dossier and nobody else. */
class DeadLetterTest {

    private final Tale tale = new Tale();
    private final Stage stage = new Stage(tale);
    private final Reporter reporter = new Reporter(stage.machine, java.time.Clock.systemUTC());
    private final Story sick = Story.of(1).whole();
    private final Story sound = Story.of(2).whole();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aPoisonedEventParksItsDossierAndOthersGoOn() {
        play();
        assertThat(stage.document(Tale.NAME, sound.id.toString()).getLong("v")).isEqualTo(3);
        assertThat(stage.document(Tale.NAME, sick.id.toString()).getLong("v")).isZero();
    }

    @Test
    void whatIsParkedIsVisible() {
        play();
        assertThat(reporter.aside(Tale.NAME)).singleElement().satisfies(aside -> {
            assertThat(aside.dossier()).isEqualTo(sick.id.toString());
            assertThat(aside.cause()).contains("poison");
            assertThat(aside.since()).isNotNull();
            assertThat(aside.events()).isEqualTo(3);
        });
        assertThat(reporter.deadLetters(Tale.NAME)).isEqualTo(3);
    }

    @Test
    void aRetryThatFailsLeavesEverythingParked() {
        play();
        reporter.retry(Tale.NAME);
        assertThat(reporter.deadLetters(Tale.NAME)).isEqualTo(3);
    }

    @Test
    void aRetryThatSucceedsBringsTheDossierBackInOrder() {
        play();
        tale.poison = event -> false;
        reporter.retry(Tale.NAME);
        assertThat(reporter.deadLetters(Tale.NAME)).isZero();
        assertThat(stage.document(Tale.NAME, sick.id.toString()))
                .isEqualTo(new Document("_id", sick.id.toString())
                        .append("v", 3L)
                        .append("e0", "DossierReceived")
                        .append("e1", "DossierAssigned")
                        .append("e2", "DossierResolved")
                        .append("e3", "DossierReturned"));
    }

    @Test
    void aDossierThatCameBackTakesItsNextEventsDirectly() {
        Story story = Story.of(3).received().assigned(Story.MINH);
        tale.poison = DossierAssigned.class::isInstance;
        stage.store.append(story);
        stage.start().awaitHead(Tale.NAME);
        tale.poison = event -> false;
        reporter.retry(Tale.NAME);
        stage.store.append(story.resolved(), 2);
        stage.awaitHead(Tale.NAME);
        assertThat(stage.document(Tale.NAME, story.id.toString()).getLong("v")).isEqualTo(2);
        assertThat(reporter.deadLetters(Tale.NAME)).isZero();
    }

    @Test
    void anEventNobodyCanReadIsParkedAsItIsStored() {
        stage.store.append(Story.of(4).received());
        stage.store.appendBroken(Story.of(4), 1);
        stage.store.append(sound);
        stage.start().awaitHead(Tale.NAME);
        assertThat(reporter.aside(Tale.NAME)).hasSize(1);
        assertThat(stage.documents(Tale.NAME)).hasSize(2);
        Document letter =
                stage.mongo.database().getCollection("deadletters").find().first();
        assertThat(String.valueOf(letter)).contains("dossier.received");
    }

    @Test
    void theEventsBeforeAPoisonedOneAreWrittenBeforeItIsParked() {
        tale.poison = event -> event.dossier().equals(sick.id) && event instanceof DossierAssigned;
        AtomicBoolean failed = new AtomicBoolean();
        tale.beforeFlush = () -> {
            if (reporter.deadLetters(Tale.NAME) > 0 && failed.compareAndSet(false, true)) {
                throw new IllegalStateException("the batch is lost after the letter was stored");
            }
        };
        stage.store.append(sick);
        stage.store.append(companion());
        stage.start().awaitHead(Tale.NAME);
        assertThat(failed).isTrue();
        tale.poison = event -> false;
        reporter.retry(Tale.NAME);
        Document page = stage.document(Tale.NAME, sick.id.toString());
        assertThat(page).containsOnlyKeys("_id", "v", "e0", "e1", "e2", "e3");
    }

    /** A dossier of the same segment, whose events come in the same batch. */
    private Story companion() {
        return IntStream.iterate(10, number -> number + 1)
                .mapToObj(number -> Story.of(number).whole())
                .filter(other -> (other.id.toString().hashCode() & 3)
                        == (sick.id.toString().hashCode() & 3))
                .findFirst()
                .orElseThrow();
    }

    private void play() {
        tale.poison = event -> event.dossier().equals(sick.id) && event instanceof DossierAssigned;
        stage.store.append(sick);
        stage.store.append(sound);
        stage.start().awaitHead(Tale.NAME);
    }
}
