package motcua.query.trail.log;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import motcua.proof.Checkpoint;
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

    /** How it ended. */
    enum Outcome {
        /** What was in the log is published, by this process or another. */
        PUBLISHED,
        /** The log is growing just now; it can be signed in a moment. */
        UNFINISHED,
        /** No key signs now, or too few witnesses did; the checkpoint before stays published. */
        WITHHELD
    }

    private final Keys keys;
    private final Policy policy;
    private final TileStore store;
    private final Rows rows;
    private final Cells cells;
    private final Cosigning witnesses;
    private final Consumer<Note> news;
    private final Alarms alarms;
    private final Clock clock;
    private final Examination examination;

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
        this.store = store;
        this.rows = new Rows(store);
        this.cells = cells;
        this.witnesses = witnesses;
        this.news = news;
        this.alarms = alarms;
        this.clock = clock;
        this.examination = new Examination(rows);
    }

    /**
     * Brings the published checkpoint up to the head; signs and publishes the same one again when that is where it is. Throws
     * {@link Contradiction} when it must not be signed, {@link Overtaken} when another process has signed meanwhile.
     */
    Outcome publish() {
        // In this order, for meanwhile another process may go on: what it publishes it has signed, what it signs is in
        // the head.
        boolean isShown = cells.published().read().isPresent();
        Optional<String> last = cells.signed().read();
        Optional<Head> present = Head.in(cells.head());
        boolean isSigned = isShown || present.filter(Head::isSigned).isPresent();
        // Looked at once more: another process may have signed for the first time just now.
        if (isSigned && last.isEmpty() && cells.signed().read().isEmpty()) {
            throw new Contradiction("what was signed last is not where it was kept, outside the store of the log");
        }
        if (last.isPresent() && present.isEmpty()) {
            throw new Contradiction("checkpoints were signed, but there is no log");
        }
        if (!canSign()) {
            return Outcome.WITHHELD;
        }
        if (present.isEmpty() || Staged.isLeft(store, present.get())) {
            return Outcome.UNFINISHED;
        }
        return publish(last, present.get());
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

    private Outcome publish(Optional<String> last, Head present) {
        Checkpoint next =
                new Checkpoint(present.origin(), present.size(), present.tree().root());
        examination.pass(last.map(this::signed), next);
        alarms.end(Alarms.Kind.REFUSED_TO_SIGN);
        Note note = keys.sign(Note.of(next.text()), clock.instant());
        // Before anybody else sees it: what others have seen must be what is compared with next time.
        if (!note.toString().equals(last.orElse(null)) && !cells.signed().move(last.orElse(null), note.toString())) {
            throw new Overtaken();
        }
        Note cosigned =
                witnesses.cosign(note, from -> new TiledTree(next.size(), rows.hashes()::read).consistency(from));
        if (!isWitnessed(cosigned, next)) {
            return Outcome.WITHHELD;
        }
        show(cosigned, next.size());
        return Outcome.PUBLISHED;
    }

    /** Only what our own keys signed is what we signed. */
    private Checkpoint signed(String text) {
        Log.Published published = Log.Published.of(text);
        if (published.note().endorsements(keys.verifiers()).isEmpty()) {
            throw new Contradiction("what was signed last is not signed by a key of this log");
        }
        return published.checkpoint();
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
        while (shown.isEmpty() || Log.Published.of(shown.get()).size() <= size) {
            if (cells.published().move(shown.orElse(null), note.toString())) {
                news.accept(note);
                return;
            }
            shown = cells.published().read();
        }
    }
}
