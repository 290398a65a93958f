package motcua.query.trail.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import motcua.query.trail.time.NotStamped.Reason;
import org.junit.jupiter.api.Test;

/** When a checkpoint is stamped, and when somebody should look. */
class StampKeeperTest {

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final Desk desk = new Desk();
    private final Drawer drawer = new Drawer();
    private StampKeeper keeper = new StampKeeper(desk, drawer, clock);

    @Test
    void aCheckpointIsStampedOnceAndKeptWithItsStamp() {
        assertThat(offer("one")).isTrue();
        assertThat(offer("one")).isFalse();
        after(Duration.ofMinutes(59));
        assertThat(offer("one")).isFalse();
        assertThat(desk.stamped).containsExactly("one");
        assertThat(drawer.kept).isEqualTo("one + stamp of one");
    }

    @Test
    void aNewOneWaitsForTheMinuteToPass() {
        offer("one");
        after(Duration.ofSeconds(59));
        assertThat(offer("two")).isFalse();
        after(Duration.ofSeconds(1));
        assertThat(offer("three")).isTrue();
        assertThat(desk.stamped).containsExactly("one", "three");
    }

    @Test
    void anOldOneIsStampedAgainEveryHour() {
        offer("one");
        after(Duration.ofHours(1));
        assertThat(offer("one")).isTrue();
        assertThat(keeper.age(now)).hasValue(Duration.ZERO);
    }

    @Test
    void afterARestartItGoesOnFromTheStore() {
        offer("one");
        after(Duration.ofSeconds(30));
        keeper = new StampKeeper(desk, drawer, clock);
        assertThat(keeper.age(now)).isEmpty();
        assertThat(offer("one")).isFalse();
        assertThat(keeper.age(now)).hasValue(Duration.ofSeconds(30));
        assertThat(offer("two")).isFalse();
        after(Duration.ofSeconds(30));
        assertThat(offer("two")).isTrue();
        assertThat(drawer.asked).isEqualTo(2);
    }

    @Test
    void aStampThatIsNoLongerBelievedIsReplacedAtOnce() {
        offer("one");
        keeper = new StampKeeper(desk, drawer, clock);
        desk.forgets = true;
        assertThat(offer("one")).isTrue();
        assertThat(desk.stamped).containsExactly("one", "one");
    }

    @Test
    void aFailureChangesNothingButTheAgeAndIsTriedAgainInAMinute() {
        offer("one");
        after(Duration.ofMinutes(5));
        desk.away = true;
        assertThat(offer("two")).isFalse();
        assertThat(drawer.kept).isEqualTo("one + stamp of one");
        assertThat(keeper.age(now)).hasValue(Duration.ofMinutes(5));
        assertThat(keeper.failure()).hasValue("Out for lunch.");
        after(Duration.ofSeconds(59));
        offer("two");
        assertThat(desk.calls).isEqualTo(2);
        after(Duration.ofSeconds(1));
        desk.away = false;
        assertThat(offer("two")).isTrue();
        assertThat(keeper.failure()).isEmpty();
    }

    @Test
    void itIsOverdueWhenACheckpointHasWaitedForAQuarterOfAnHour() {
        offer("one");
        after(Duration.ofMinutes(40));
        desk.away = true;
        offer("two");
        after(Duration.ofMinutes(15));
        offer("three");
        assertThat(keeper.overdue(now)).isFalse();
        after(Duration.ofSeconds(1));
        assertThat(keeper.overdue(now)).isTrue();
        desk.away = false;
        after(Duration.ofMinutes(1));
        offer("three");
        assertThat(keeper.overdue(now)).isFalse();
    }

    @Test
    void aLogThatStandsStillIsNotOverdueUntilItsHourlyStampIs() {
        offer("one");
        desk.away = true;
        after(Duration.ofMinutes(75));
        assertThat(keeper.overdue(now)).isFalse();
        offer("one");
        after(Duration.ofSeconds(1));
        assertThat(keeper.overdue(now)).isTrue();
    }

    @Test
    void aRestartOfALogThatStandsStillIsNotOverdueEither() {
        offer("one");
        keeper = new StampKeeper(desk, drawer, clock);
        offer("one");
        after(Duration.ofMinutes(16));
        assertThat(keeper.overdue(now)).isFalse();
    }

    @Test
    void bytesThatTheCallerChangesLaterAreOtherBytes() {
        byte[] checkpoint = "one".getBytes(UTF_8);
        keeper.offer(checkpoint);
        checkpoint[0]++;
        after(Duration.ofMinutes(1));
        assertThat(keeper.offer(checkpoint)).isTrue();
    }

    @Test
    void aKeeperToWhomNothingIsOfferedIsOverdueToo() {
        assertThat(keeper.overdue(now)).isFalse();
        after(Duration.ofMinutes(16));
        assertThat(keeper.overdue(now)).isTrue();
        assertThat(keeper.age(now)).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsStampedAgain() {
        offer("one");
        after(Duration.ofMinutes(1));
        drawer.stuck = true;
        assertThatThrownBy(() -> offer("two")).isInstanceOf(IllegalStateException.class);
        assertThat(keeper.age(now)).hasValue(Duration.ofMinutes(1));
        assertThat(keeper.failure()).isPresent();
        assertThat(offer("two")).isFalse();
        drawer.stuck = false;
        after(Duration.ofMinutes(1));
        assertThat(offer("two")).isTrue();
        assertThat(keeper.failure()).isEmpty();
    }

    @Test
    void aStoreThatCannotBeReadYetIsReadLater() {
        offer("one");
        keeper = new StampKeeper(desk, drawer, clock);
        drawer.stuck = true;
        assertThatThrownBy(() -> offer("one")).isInstanceOf(IllegalStateException.class);
        drawer.stuck = false;
        assertThat(offer("one")).isFalse();
        assertThat(desk.calls).isEqualTo(1);
    }

    @Test
    void anAuthorityAheadOfUsDoesNotStopTheHeartbeat() {
        desk.ahead = Duration.ofDays(1);
        offer("one");
        assertThat(keeper.age(now)).hasValue(Duration.ZERO);
        after(Duration.ofMinutes(59));
        assertThat(keeper.age(now)).hasValue(Duration.ofMinutes(59));
        assertThat(offer("one")).isFalse();
        after(Duration.ofMinutes(1));
        assertThat(offer("one")).isTrue();
    }

    @Test
    void aClockThatIsSetBackStopsNothing() {
        offer("one");
        now = now.minus(Duration.ofDays(1));
        assertThat(keeper.age(now)).hasValue(Duration.ZERO);
        assertThat(offer("one")).isTrue();
    }

    private boolean offer(String checkpoint) {
        return keeper.offer(checkpoint.getBytes(UTF_8));
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    /** An authority that can be away. */
    private final class Desk implements Notary {
        private final List<String> stamped = new ArrayList<>();
        private Duration ahead = Duration.ZERO;
        private boolean away;
        private boolean forgets;
        private int calls;
        private Instant said = Instant.EPOCH;

        @Override
        public Stamped stamp(byte[] content) throws NotStamped {
            calls++;
            if (away) {
                throw new NotStamped(Reason.NO_ANSWER, "Out for lunch.");
            }
            stamped.add(new String(content, UTF_8));
            said = now.plus(ahead);
            return new Stamped(("stamp of " + stamped.getLast()).getBytes(UTF_8), said, "1");
        }

        @Override
        public Instant verify(byte[] response, byte[] content) throws NotStamped {
            if (forgets) {
                throw new NotStamped(Reason.UNTRUSTED, "Never seen.");
            }
            return said;
        }
    }
}
