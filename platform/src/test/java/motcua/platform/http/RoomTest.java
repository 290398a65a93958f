package motcua.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Who gets a seat, who waits for one, and who is told at once that there is none. */
class RoomTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void asManyAsThereAreSeatsComeIn() {
        Room room = new Room(2, 0, LONG);
        assertThat(room.enter()).isTrue();
        assertThat(room.enter()).isTrue();
        assertThat(room.inside()).isEqualTo(2);

        assertThat(room.enter()).as("nowhere to wait").isFalse();

        room.leave();
        assertThat(room.enter()).isTrue();
    }

    @Test
    void whoWaitsGetsTheSeatThatIsLeft() {
        Room room = new Room(1, 1, LONG);
        assertThat(room.enter()).isTrue();
        CompletableFuture<Boolean> second = CompletableFuture.supplyAsync(room::enter);
        await().until(() -> room.waiting() == 1);

        assertThat(room.enter()).as("the only chair is taken").isFalse();
        room.leave();

        assertThat(second).succeedsWithin(LONG).isEqualTo(true);
        assertThat(room.waiting()).isZero();
        assertThat(room.inside()).isEqualTo(1);
    }

    @Test
    void nobodyWaitsLongerThanTold() {
        Room room = new Room(1, 1, Duration.ofMillis(1));
        assertThat(room.enter()).isTrue();

        assertThat(room.enter()).isFalse();
        assertThat(room.waiting()).isZero();
        assertThat(room.inside()).isEqualTo(1);
    }
}
