package motcua.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import motcua.query.Story;
import org.junit.jupiter.api.Test;

/** How far behind a view is said to be. */
class LagTest {

    private static final Instant NOON = Story.MORNING;

    @Test
    void aViewThatHasSeenEverythingIsNotBehindHoweverOldTheLastEventIs() {
        Lag lag = Lag.first(10, 10, NOON).next(10, 10, NOON.plusSeconds(3600));
        assertThat(lag.events()).isZero();
        assertThat(lag.seconds(NOON.plusSeconds(7200))).isZero();
    }

    @Test
    void aViewIsBehindSinceItHadLastSeenEverything() {
        Lag lag = Lag.first(10, 10, NOON).next(10, 15, NOON.plusSeconds(1)).next(12, 15, NOON.plusSeconds(2));
        assertThat(lag.events()).isEqualTo(3);
        assertThat(lag.seconds(NOON.plusSeconds(4))).isEqualTo(4);
    }

    @Test
    void catchingUpEndsIt() {
        Lag lag = Lag.first(0, 15, NOON).next(15, 15, NOON.plusSeconds(9)).next(15, 16, NOON.plusSeconds(10));
        assertThat(lag.seconds(NOON.plusSeconds(11))).isEqualTo(2);
    }
}
