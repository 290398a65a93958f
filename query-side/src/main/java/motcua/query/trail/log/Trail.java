package motcua.query.trail.log;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import motcua.platform.stored.StoredStream;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.query.platform.Signal;
import motcua.query.trail.store.TileStore;

/** One log with all that keeps it going, put together. */
public final class Trail {

    private final Identity identity;
    private final Log log;
    private final Keeper keeper;
    private final Sequencer sequencer;
    private final Publisher publisher;

    /**
     * What a log is made of.
     *
     * @param origin which log; never changes
     * @param keys that sign its checkpoints
     * @param policy its witnesses and which of them must cosign
     * @param pseudonyms what envelopes call people
     */
    public record Identity(String origin, Keys keys, Policy policy, Pseudonyms pseudonyms) {}

    /**
     * How it is kept going.
     *
     * @param takeOver how long the log may stand still in the hands of another process before this one takes the turn; zero
     *     for an only process
     * @param heartbeat how often a checkpoint is published although nothing was added
     * @param look how often the store is asked for events that other processes append, which may be changed unnoticed until then;
     *     100 ms at least, and at most where the store cannot tell of those that this process appends
     */
    public record Pace(Duration takeOver, Duration heartbeat, Duration look) {}

    /**
     * Nothing is read or written before {@link Keeper#start}.
     *
     * @param news told of each published checkpoint; may not block
     */
    public Trail(
            Identity identity,
            StoredStream events,
            TileStore store,
            Cells cells,
            Cosigning witnesses,
            Consumer<Note> news,
            Alarms alarms,
            Clock clock,
            Pace pace) {
        this.identity = identity;
        EnvelopeReader envelopes = new EnvelopeReader(store);
        Chains chains = new Chains(envelopes);
        Scribe scribe = new Scribe(identity.origin(), identity.pseudonyms(), envelopes, chains, alarms);
        Signal moved = new Signal();
        log = new Log(store, cells, envelopes, chains);
        sequencer = new Sequencer(identity.origin(), events, store, cells, chains, scribe, Sequencer.BATCH);
        publisher = new Publisher(identity.keys(), identity.policy(), store, cells, witnesses, news, alarms, clock);
        Turn turn = new Turn(cells, events, clock, pace.takeOver(), pace.heartbeat());
        Arrivals arrivals = new Arrivals();
        Duration look = events.listen(arrivals) ? pace.look() : Sequencing.LOOK;
        keeper = new Keeper(
                () -> new Sequencing(sequencer, turn, arrivals, look, moved, alarms),
                isMine -> new Publishing(publisher, isMine, moved, alarms, clock, pace.heartbeat()));
    }

    /** What it is made of. */
    public Identity identity() {
        return identity;
    }

    /** What can be asked of it. */
    public Log log() {
        return log;
    }

    /** What keeps it going in the background. */
    public Keeper keeper() {
        return keeper;
    }

    Sequencer sequencer() {
        return sequencer;
    }

    Publisher publisher() {
        return publisher;
    }

    /** Takes the turn, logs all that the store has now and publishes it, on this thread; instead of the keeper. */
    public void catchUp() {
        if (!sequencer.hasTurn()) {
            sequencer.take();
        }
        while (sequencer.step() > 0) {
            // until there is no more
        }
        publisher.publish();
    }
}
