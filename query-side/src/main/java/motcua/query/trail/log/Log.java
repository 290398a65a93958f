package motcua.query.trail.log;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import motcua.proof.Checkpoint;
import motcua.proof.ConsistencyProof;
import motcua.proof.EntryTile;
import motcua.proof.Envelope;
import motcua.proof.Frontier;
import motcua.proof.Malformed;
import motcua.proof.Note;
import motcua.proof.Receipt;
import motcua.proof.Tile;
import motcua.proof.TiledTree;
import motcua.query.trail.store.TileStore;

/**
 * What can be asked of the log, by readers in any process. What is said of a {@link Published} checkpoint is covered by it; the
 * rest, such as tiles, may be ahead of what is published.
 */
public final class Log {

    private final TileStore store;
    private final Cells cells;
    private final EnvelopeReader envelopes;
    private final Chains chains;

    Log(TileStore store, Cells cells, EnvelopeReader envelopes, Chains chains) {
        this.store = store;
        this.cells = cells;
        this.envelopes = envelopes;
        this.chains = chains;
    }

    /** A published checkpoint: the signed note, and what it says. */
    public record Published(Note note, Checkpoint checkpoint) {

        /** Throws {@link Contradiction} when {@code text} is none. */
        static Published of(String text) {
            try {
                Note note = Note.parse(text);
                return new Published(note, Checkpoint.parse(note.text()));
            } catch (Malformed e) {
                throw new Contradiction("what is kept as a checkpoint is none: " + e.getMessage());
            }
        }

        /** How many entries it covers. */
        public long size() {
            return checkpoint.size();
        }
    }

    /**
     * One entry of a stream.
     *
     * @param index where it stands in the log
     * @param bytes the envelope as it is kept
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Step(long index, Envelope envelope, byte[] bytes) {}

    /** The newest checkpoint; empty before the first. */
    public Optional<Published> published() {
        return cells.published().read().map(Published::of);
    }

    /** The checkpoint that was signed last, from where it is kept outside the store of the log; empty before the first. */
    public Optional<Published> signed() {
        return cells.signed().read().map(Published::of);
    }

    /** What the log consists of, signed or not; empty before the first entry was looked for. */
    public Optional<Head> head() {
        return Head.in(cells.head());
    }

    /** The bytes published at the path of {@code tile}, also when a wider one took its place; empty when there are none. */
    public Optional<byte[]> content(Tile tile) {
        return envelopes.rows().published(tile);
    }

    /** That the log of {@code to} entries begins with its first {@code from}; both at most the published size. */
    public ConsistencyProof consistency(long from, long to) {
        return tree(to).consistency(from);
    }

    /** The complete subtrees of the first {@code size} entries. */
    public Frontier frontier(long size) {
        return tree(size).frontier();
    }

    /** All entries of {@code stream} that {@code checkpoint} covers, oldest first. */
    public List<Step> steps(String stream, Published checkpoint) {
        chains.extendTo(checkpoint.size());
        return chains.of(Wording.of(stream), checkpoint.size()).stream()
                .map(this::step)
                .toList();
    }

    private Step step(long index) {
        byte[] bytes = envelopes.logged(index);
        return new Step(index, Envelope.parse(bytes), bytes);
    }

    /**
     * The envelopes of bundle {@code number}, 256 or, in the last, fewer; as they are kept now, and not as they were when they
     * were read before. Throws {@link Contradiction} when there are none.
     */
    public List<byte[]> bundle(long number) {
        return envelopes.rows().envelopes().longest(new EntryTile(number, 1));
    }

    /**
     * The envelopes at the end of {@code head} that may not stand in the tiles yet, oldest first; none when all do. What
     * stands in the tiles then is the rest. Throws {@link Contradiction} when the file that has them is cut.
     */
    public List<byte[]> waiting(Head head) {
        return Optional.ofNullable(head.staged())
                .flatMap(store::read)
                .map(Staged::decode)
                .orElse(List.of());
    }

    /** Where in the store of the log the envelopes beside {@code tile} stand; they are not published. */
    public static String pathOfEnvelopes(EntryTile tile) {
        return Rows.pathOfEnvelopes(tile);
    }

    /** The proof to take home that {@code step} stands in the log; the envelope is its {@code extra}. */
    public Receipt receipt(Step step, Published checkpoint) {
        return new Receipt(
                Base64.getEncoder().encodeToString(step.bytes()),
                step.index(),
                tree(checkpoint.size()).inclusion(step.index()).path(),
                checkpoint.note());
    }

    private TiledTree tree(long size) {
        return new TiledTree(size, envelopes.rows().hashes()::read);
    }
}
