package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import motcua.query.Story;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How events become documents, whatever goes wrong on the way. */
class ProcessorTest {

    private static final int DOSSIERS = 200;

    private final Tale tale = new Tale();
    private final Stage stage = new Stage(tale);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void everyEventReachesItsDocument() {
        appendAll();
        stage.start().awaitHead(Tale.NAME);
        assertThatAllIsThere();
    }

    @Test
    void whatArrivesLaterIsSeenToo() {
        stage.start().awaitLive(Tale.NAME);
        appendAll();
        stage.awaitHead(Tale.NAME);
        assertThatAllIsThere();
    }

    @Test
    void aFlushThatFailsLosesNothing() {
        AtomicInteger failures = new AtomicInteger(3);
        tale.beforeFlush = () -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the database did not take it");
            }
        };
        appendAll();
        stage.start().awaitHead(Tale.NAME);
        assertThatAllIsThere();
    }

    @Test
    void aDeathBetweenFlushAndTokenBringsTheBatchAgainAndChangesNothing() {
        AtomicInteger deaths = new AtomicInteger(3);
        tale.afterFlush = () -> {
            if (deaths.getAndDecrement() > 0) {
                throw new IllegalStateException("dead before the token");
            }
        };
        appendAll();
        stage.start().awaitHead(Tale.NAME);
        assertThat(deaths).hasValueLessThan(1);
        assertThatAllIsThere();
    }

    @Test
    void eventsThatAreNoneOfADossierAreNotEvenRead() {
        stage.store.appendForeign(0);
        stage.store.append(Story.of(1).whole());
        stage.store.appendForeign(1);
        stage.start().awaitHead(Tale.NAME);
        assertThat(stage.documents(Tale.NAME)).hasSize(1);
        assertThat(stage.workshop.letters().count(Generation.nameOf(Tale.NAME, stage.live(Tale.NAME))))
                .isZero();
    }

    private void appendAll() {
        for (int number = 0; number < DOSSIERS; number++) {
            stage.store.append(Story.of(number).whole());
        }
    }

    private void assertThatAllIsThere() {
        Map<String, Document> documents = stage.documents(Tale.NAME);
        assertThat(documents).hasSize(DOSSIERS);
        assertThat(documents.values()).allSatisfy(document -> {
            assertThat(document.getLong("v")).isEqualTo(3);
            assertThat(document)
                    .containsOnlyKeys("_id", "v", "e0", "e1", "e2", "e3")
                    .containsEntry("e3", "DossierReturned");
        });
    }
}
