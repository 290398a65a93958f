package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import motcua.platform.http.Problem;
import motcua.query.Story;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database of the views goes away and comes back, with or without what was in it. */
class OutageTest {

    private final Tale tale = new Tale();
    private final Stage stage = new Stage(tale);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void readersAreToldThatTheViewsAreAway() {
        stage.start().awaitLive(Tale.NAME);
        stage.mongo.goAway();
        assertThatThrownBy(() -> stage.views().find(Tale.NAME, "x", null))
                .isInstanceOf(Problem.class)
                .hasMessage("VIEWS_AWAY");
        stage.mongo.comeBackEmpty();
    }

    @Test
    void everythingIsThereAgainAfterTheDatabaseCameBackEmpty() {
        stage.store.append(Story.of(1).whole());
        stage.start().awaitHead(Tale.NAME);
        stage.mongo.goAway();
        stage.store.append(Story.of(2).whole());
        Stage.await(() -> stage.machine.keeper().isAway());
        stage.mongo.comeBackEmpty();
        Stage.await(() -> !stage.machine.keeper().isAway());
        stage.awaitHead(Tale.NAME);
        Stage.await(() -> stage.documents(Tale.NAME).size() == 2);
        assertThat(stage.documents(Tale.NAME).values())
                .allSatisfy(document -> assertThat(document.getLong("v")).isEqualTo(3));
    }

    @Test
    void aStartWithoutTheDatabaseWaitsForIt() {
        stage.mongo.goAway();
        stage.store.append(Story.of(1).whole());
        stage.start();
        Stage.await(() -> stage.machine.keeper().isAway());
        stage.mongo.comeBackEmpty();
        stage.awaitHead(Tale.NAME);
        assertThat(stage.documents(Tale.NAME)).hasSize(1);
    }

    @Test
    void aGenerationNumberIsNeverUsedTwice() {
        stage.start().awaitLive(Tale.NAME);
        long before = stage.live(Tale.NAME);
        stage.mongo.goAway();
        Stage.await(() -> stage.machine.keeper().isAway());
        stage.mongo.comeBackEmpty();
        Stage.await(() -> stage.live(Tale.NAME) > before);
    }
}
