package motcua.query.trail.log;

import java.time.Duration;
import java.util.Objects;
import motcua.query.platform.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sequences and integrates, again and again. Any number of processes may do so at once: the one whose turn it is goes on,
 * and another takes the turn when the log stands still although there is something to do.
 */
final class Sequencing implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencing.class);

    /**
     * How often the store is asked for new events at most, unless it has more than one batch of them: those that come meanwhile
     * share the flushes to disk. Also the most that passes before an event of this process is looked for, and so in which it
     * could be changed unnoticed.
     */
    static final Duration LOOK = Duration.ofMillis(100);

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

    private final Sequencer sequencer;
    private final Turn turn;
    private final Arrivals arrivals;
    private final Duration look;
    private final Signal moved;
    private final Alarms alarms;
    private final Signal end = new Signal();
    private volatile boolean mine;
    private boolean isAtEnd;

    /**
     * Raises {@code moved} whenever there is something to publish.
     *
     * @param look how often the store is asked for what {@code arrivals} do not tell of
     */
    Sequencing(Sequencer sequencer, Turn turn, Arrivals arrivals, Duration look, Signal moved, Alarms alarms) {
        this.sequencer = sequencer;
        this.turn = turn;
        this.arrivals = arrivals;
        this.look = look;
        this.moved = moved;
        this.alarms = alarms;
    }

    @Override
    public void run() {
        // What was heard is read before the end is: stop() tells of itself last.
        for (long heard = arrivals.times(); end.times() == 0; heard = arrivals.times()) {
            end.await(0, pass().toNanos());
            if (isAtEnd && !arrivals.mayComeUntold()) {
                arrivals.await(heard, look.minus(LOOK));
            }
        }
    }

    /** Whether this process is the one that goes on with the log, as far as it knows. */
    boolean isMine() {
        return mine;
    }

    /** One pass, and how long to wait after it whatever comes. */
    private Duration pass() {
        isAtEnd = false;
        try {
            int events = advance();
            isAtEnd = mine && events == 0;
            alarms.end(Alarms.Kind.AWAY);
            return events >= Sequencer.BATCH ? Duration.ZERO : LOOK;
        } catch (Overtaken e) {
            mine = false;
            LOG.info("another process goes on with the trail");
            return LOOK;
        } catch (Contradiction e) {
            sequencer.giveUp();
            mine = false;
            alarms.raise(Alarms.Kind.STANDS_STILL, Objects.toString(e.getMessage()));
            return AFTER_A_FAULT;
        } catch (RuntimeException | Error e) {
            // An error, too: a thread that died of it would look like a quiet log.
            alarms.raise(Alarms.Kind.AWAY, e.toString());
            LOG.debug("the trail stands still", e);
            return AFTER_A_FAULT;
        }
    }

    /** How many events were taken in. */
    private int advance() {
        if (!sequencer.hasTurn()) {
            if (!turn.mayBeTaken(sequencer::took)) {
                mine = false;
                if (turn.isTaken()) {
                    alarms.end(Alarms.Kind.STANDS_STILL);
                }
                return 0;
            }
            sequencer.take();
            alarms.end(Alarms.Kind.STANDS_STILL);
            moved.raise();
        }
        mine = true;
        int events = sequencer.step();
        if (events > 0) {
            moved.raise();
        }
        return events;
    }

    void stop() {
        end.raise();
        arrivals.wake();
    }
}
