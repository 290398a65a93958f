package motcua.query.trail.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import motcua.query.trail.Ledger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a process may take the turn from another. */
class TurnTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofMinutes(10);

    private final Ledger ledger = Ledger.of(4);
    private final Source source = new Source(ledger, 8, 3);
    private final World world = new World();
    private final Hands clock = new Hands();
    private final Turn turn = turn(PATIENCE);

    private Turn turn(Duration patience) {
        return new Turn(world.cells(Gate.OPEN), source, clock, patience, HEARTBEAT);
    }

    private boolean mayBeTaken() {
        return turn.mayBeTaken(head -> false);
    }

    @BeforeEach
    void begin() {
        assertThat(mayBeTaken()).as("the turn nobody ever had").isTrue();
        world.open(source, Gate.OPEN).catchUp();
        assertThat(mayBeTaken()).isFalse();
    }

    @Test
    void notBeforeTheLogHasStoodStillAlthoughThereIsSomethingToDo() {
        source.stored().set(9);
        assertThat(mayBeTaken()).isFalse();
        clock.goOn(PATIENCE.minusMillis(1));
        assertThat(mayBeTaken()).isFalse();
        clock.goOn(Duration.ofMillis(1));
        assertThat(mayBeTaken()).isTrue();
    }

    @Test
    void notWhileAnotherGoesOn() {
        for (int stored = 9; stored <= 16; stored++) {
            source.stored().set(stored);
            clock.goOn(PATIENCE);
            world.open(new Source(ledger, stored, 1), Gate.OPEN).catchUp();
            source.stored().set(Math.min(stored + 1, 16));
            assertThat(mayBeTaken()).isFalse();
        }
    }

    @Test
    void whenWhatWasLoggedIsNotPublished() {
        source.stored().set(9);
        Trail other = world.open(source, Gate.OPEN);
        other.sequencer().take();
        other.sequencer().step();
        assertThat(mayBeTaken()).isFalse();
        clock.goOn(PATIENCE);
        assertThat(mayBeTaken()).isTrue();
    }

    @Test
    void whenNotEvenTheHeartIsHeardAlthoughThereIsNothingToDo() {
        clock.goOn(HEARTBEAT);
        assertThat(mayBeTaken()).isFalse();
        clock.goOn(PATIENCE);
        assertThat(mayBeTaken()).isTrue();
    }

    @Test
    void atOnceByAnOnlyProcessAndByWhoHadItLast() {
        assertThat(turn(Duration.ZERO).mayBeTaken(head -> false)).isTrue();
        assertThat(turn.mayBeTaken(head -> true)).isTrue();
    }
}
