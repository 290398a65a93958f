package motcua.query.trail.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.Tile;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log from its first entry to its last, a bundle at a time, and grows its tree anew: each entry against its envelope
 * and its leaf, each tile against those below it, the roots against what was signed.
 */
final class LogWalk {

    private final Log log;
    private final Standing standing;
    private final Findings findings;
    private final Roots roots = new Roots();
    private final Disputes disputes;

    /** Sizes at which a root is known from elsewhere. */
    private final TreeSet<Long> marks = new TreeSet<>();

    private long size;
    private boolean isUnknown;

    LogWalk(Log log, Standing standing, Findings findings) {
        this.log = log;
        this.standing = standing;
        this.findings = findings;
        this.disputes = new Disputes(standing, roots, findings);
        marks.add(standing.size());
        marks.add(standing.inTiles());
        mark(standing.signed().published());
        mark(standing.signed().last());
    }

    private void mark(@Nullable Published checkpoint) {
        if (checkpoint != null && checkpoint.size() <= standing.size()) {
            marks.add(checkpoint.size());
        }
    }

    boolean hasNext() {
        return size < standing.size();
    }

    /** How many entries were read. */
    long size() {
        return size;
    }

    /** The next entries, at most 256. */
    List<Entry> next() {
        return size < standing.inTiles() ? bundle() : waiting();
    }

    private List<Entry> bundle() {
        int width = (int) Math.min(Tile.FULL_WIDTH, standing.inTiles() - size);
        Bundle bundle = Bundle.read(log, size / Tile.FULL_WIDTH, width, findings);
        List<Entry> entries = new ArrayList<>(width);
        List<Hash> leaves = new ArrayList<>(width);
        List<Hash> kept = new ArrayList<>(width);
        for (int place = 0; place < width; place++) {
            Vote vote = bundle.vote(place);
            Entry entry = Entry.of(size + place, bundle.envelope(place), vote);
            disputes.take(entry, vote, bundle, place);
            Hash leaf = bundle.leaf(place);
            entries.add(entry);
            leaves.add(orUnknown(vote.leaf()));
            kept.add(orUnknown(leaf == null ? vote.leaf() : leaf));
        }
        grow(leaves, kept);
        return entries;
    }

    /** Envelopes whose entries and leaves are on their way into the tiles. */
    private List<Entry> waiting() {
        int from = (int) (size - standing.inTiles());
        int to = Math.min(standing.waiting().size(), from + Tile.FULL_WIDTH);
        List<Entry> entries = new ArrayList<>();
        List<Hash> leaves = new ArrayList<>();
        for (byte[] envelope : standing.waiting().subList(from, to)) {
            Hash digest = Hash.sha256(envelope);
            Hash leaf = Hash.leaf(digest.bytes());
            entries.add(Entry.of(size + entries.size(), envelope, new Vote(Vote.Odd.NONE, leaf, digest)));
            leaves.add(leaf);
        }
        grow(leaves, leaves);
        return entries;
    }

    private Hash orUnknown(@Nullable Hash leaf) {
        isUnknown |= leaf == null;
        return leaf == null ? Hash.EMPTY_TREE : leaf;
    }

    private void grow(List<Hash> leaves, List<Hash> kept) {
        int from = 0;
        while (from < leaves.size()) {
            Long mark = marks.higher(size);
            int to = mark == null ? leaves.size() : (int) Math.min(leaves.size(), from + mark - size);
            roots.append(leaves.subList(from, to), kept.subList(from, to), this::full);
            size += to - from;
            from = to;
            if (mark != null && size == mark) {
                roots.note(size);
                edges();
            }
        }
    }

    private void full(HashTile tile, List<Hash> hashes) {
        // Those of level 0 were compared leaf by leaf; those that hold what is on its way may not be there.
        if (tile.level() > 0 && size < standing.inTiles()) {
            compare(tile, hashes);
        }
    }

    private void edges() {
        if (size <= standing.inTiles()) {
            roots.edges().stream()
                    .filter(edge -> edge.tile().level() > 0 || size < standing.inTiles())
                    .forEach(edge -> compare(edge.tile(), edge.hashes()));
        }
    }

    private void compare(HashTile tile, List<Hash> hashes) {
        disputes.compare(tile, hashes, () -> Bundle.hashes(log, tile));
    }

    /** Compares the roots with what was signed and what the head says; behind the last entry. */
    void finish() {
        if (!isUnknown) {
            root(Kind.FORKED, Signed.PUBLISHED, standing.signed().published());
            root(Kind.FORKED, Signed.LAST, standing.signed().last());
            if (standing.root() != null) {
                root(Kind.HEAD_ALTERED, Standing.HEAD, standing.size(), standing.root());
            }
        }
        disputes.settle();
    }

    private void root(Kind kind, String path, @Nullable Published checkpoint) {
        if (checkpoint != null && checkpoint.size() <= standing.size()) {
            root(kind, path, checkpoint.size(), checkpoint.checkpoint().root());
        }
    }

    private void root(Kind kind, String path, long at, Hash root) {
        if (!roots.isBelieved(at, root) && !roots.isKept(at, root)) {
            findings.add(kind, Where.at(path, at, "root: " + root + ", of the entries: " + roots.text(at)));
        }
    }
}
