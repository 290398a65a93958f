package motcua.query.trail.log;

import java.util.Optional;
import motcua.proof.Checkpoint;
import motcua.proof.ConsistencyProof;
import motcua.proof.Hash;
import motcua.proof.TiledTree;

/**
 * What is looked at before a checkpoint is signed: that the log only grew, and that its tree comes out the same by the head,
 * by the tiles and, once more, by the entries. Each finding is a {@link Contradiction}.
 */
final class Examination {

    private final Rows rows;
    private final SecondPath second;

    Examination(Rows rows) {
        this.rows = rows;
        this.second = new SecondPath(rows);
    }

    /** {@code next} may follow {@code last}, the checkpoint that was signed last. */
    void pass(Optional<Checkpoint> last, Checkpoint next) {
        try {
            last.ifPresent(checkpoint -> follow(checkpoint, next));
            verify(next);
        } catch (Contradiction e) {
            // Next time from the first entry on: it may have been a bit that flipped while reading.
            second.forget();
            throw e;
        }
    }

    private void follow(Checkpoint last, Checkpoint next) {
        if (!last.origin().equals(next.origin())) {
            throw new Contradiction("what was signed last is a checkpoint of '" + last.origin() + "'");
        }
        if (last.size() > next.size()) {
            throw new Contradiction(
                    "the log has shrunk: " + last.size() + " entries were signed, it has " + next.size());
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
        return new TiledTree(size, rows.hashes()::read);
    }
}
