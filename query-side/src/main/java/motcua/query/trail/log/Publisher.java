package motcua.query.trail.log;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import motcua.proof.Checkpoint;
import motcua.proof.ConsistencyProof;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.proof.TiledTree;
import motcua.proof.Trust;
import motcua.proof.Verdict;
import motcua.query.trail.store.TileStore;

/**
 * Signs what was integrated. Before that it computes the root once more on a second path, and compares with what was signed
 * last, of which it keeps a copy outside the store of the log. Then: signed, remembered there, cosigned, published. A process
 * that dies in between signs the same again, for signatures of one text are equal.
 */
final class Publisher {

    private final Keys keys;
    private final Policy policy;
    private final Rows rows;
    private final Cells cells;
    private final Cosigning witnesses;
    private final Consumer<Note> news;
    private final Alarms alarms;
    private final Clock clock;
    private final SecondPath second;

    /**
     * @param policy the witnesses of the log; its keys are in {@code keys}
     * @param news told of each checkpoint behind its publication
     */
    Publisher(
            Keys keys,
            Policy policy,
            TileStore store,
            Cells cells,
            Cosigning witnesses,
            Consumer<Note> news,
            Alarms alarms,
            Clock clock) {
        this.keys = keys;
        this.policy = policy;
        this.rows = new Rows(store);
        this.cells = cells;
        this.witnesses = witnesses;
        this.news = news;
        this.alarms = alarms;
        this.clock = clock;
        this.second = new SecondPath(rows);
    }

    /** Brings the published checkpoint up to the head; signs and publishes the same one again when that is where it is. */
    void publish() {
        Optional<Head> present = cells.head().read().map(Head::parse);
        if (present.isEmpty() || !canSign()) {
            return;
        }
        try {
            publish(present.get());
        } catch (Contradiction e) {
            // Next time from the first entry on: it may have been a bit that flipped while reading.
            second.forget();
            throw e;
        }
    }

    private boolean canSign() {
        boolean can = keys.canSign(clock.instant());
        if (can) {
            alarms.end(Alarms.Kind.NO_KEY);
        } else {
            alarms.raise(Alarms.Kind.NO_KEY, "no key signs now");
        }
        return can;
    }

    private void publish(Head present) {
        Optional<String> last = cells.signed().read();
        Checkpoint next =
                new Checkpoint(present.origin(), present.size(), present.tree().root());
        if (last.isPresent()) {
            check(checkpointOf(last.get()), next);
        } else if (cells.published().read().isPresent()) {
            throw new Contradiction("what was signed last is not where it was kept, outside the store of the log");
        }
        verify(next);
        Note note = keys.sign(Note.of(next.text()), clock.instant());
        // Before anybody else sees it: what others have seen must be what is compared with next time.
        if (!note.toString().equals(last.orElse(null)) && !cells.signed().move(last.orElse(null), note.toString())) {
            throw new Overtaken();
        }
        Note cosigned = witnesses.cosign(note, from -> tree(next.size()).consistency(from));
        if (isWitnessed(cosigned, next)) {
            show(cosigned, next.size());
        }
    }

    /** The log grew, and only at its end. */
    private void check(Checkpoint last, Checkpoint next) {
        if (!last.origin().equals(next.origin())) {
            throw new Contradiction("what was signed last is a checkpoint of '" + last.origin() + "'");
        }
        if (last.size() > next.size()) {
            throw new Contradiction(
                    "the log has shrunk: " + last.size() + " entries were signed, it has " + next.size());
        }
        if (second.size() > last.size()) {
            second.forget();
        }
        Hash before = second.rootAt(last.size());
        if (!before.equals(last.root())) {
            throw new Contradiction("the first " + last.size() + " entries were signed with root " + last.root()
                    + ", now they have " + before);
        }
        ConsistencyProof proof = tree(next.size()).consistency(last.size());
        if (!proof.holds(last.root(), next.root())) {
            throw new Contradiction(
                    "the tiles do not lead from what was signed at " + last.size() + " to " + next.size());
        }
    }

    private void verify(Checkpoint next) {
        Hash entries = second.rootAt(next.size());
        Hash tiles = tree(next.size()).root();
        if (!entries.equals(next.root()) || !tiles.equals(next.root())) {
            throw new Contradiction("root of " + next.size() + " entries: " + next.root() + " by the head, " + tiles
                    + " by the tiles, " + entries + " by the entries");
        }
    }

    private TiledTree tree(long size) {
        return new TiledTree(size, rows.hashes(size));
    }

    /** Only what our own keys signed is what we signed. */
    private Checkpoint checkpointOf(String note) {
        Note parsed = Note.parse(note);
        if (parsed.endorsements(keys.verifiers()).isEmpty()) {
            throw new Contradiction("what was signed last is not signed by a key of this log");
        }
        return Checkpoint.parse(parsed.text());
    }

    private boolean isWitnessed(Note note, Checkpoint checkpoint) {
        Trust trust = new Trust(
                checkpoint.origin(),
                keys.verifiers(),
                policy.witnesses().stream().map(Policy.Witness::key).toList(),
                policy.quorum());
        boolean witnessed = trust.judge(note) instanceof Verdict.Accepted;
        if (witnessed) {
            alarms.end(Alarms.Kind.NO_QUORUM);
        } else {
            alarms.raise(Alarms.Kind.NO_QUORUM, "too few witnesses signed; the checkpoint before stays published");
        }
        return witnessed;
    }

    /** Never backwards: an instance that was slow comes too late. */
    private void show(Note note, long size) {
        Optional<String> shown = cells.published().read();
        boolean newer = shown.map(
                        text -> Checkpoint.parse(Note.parse(text).text()).size() <= size)
                .orElse(true);
        if (newer && cells.published().move(shown.orElse(null), note.toString())) {
            news.accept(note);
        }
    }
}
