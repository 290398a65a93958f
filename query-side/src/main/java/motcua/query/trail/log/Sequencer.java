package motcua.query.trail.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import motcua.platform.stored.StoredStream;
import motcua.platform.stored.StoredStream.Page;
import motcua.proof.Frontier;
import motcua.proof.Hash;
import motcua.query.trail.store.Cell;
import motcua.query.trail.store.TileStore;
import org.jspecify.annotations.Nullable;

/**
 * Decides the order of the log. First the envelopes of a batch are written aside; then the head moves over them, together
 * with the position in the store, in one step; then they are integrated. A process that dies before the head moved leaves a
 * file nobody asks for; after it, whoever takes over finishes. One that was stopped meanwhile fails at its next move, because
 * the head is in another epoch.
 */
final class Sequencer {

    /** Some ten milliseconds of work, and a few megabytes. */
    static final int BATCH = 2_048;

    private final String origin;
    private final StoredStream events;
    private final TileStore store;
    private final Cell cell;
    private final Chains chains;
    private final Scribe scribe;
    private final Integration integration;

    private @Nullable Head head;

    Sequencer(String origin, StoredStream events, TileStore store, Cell cell, Chains chains, Scribe scribe) {
        this.origin = origin;
        this.events = events;
        this.store = store;
        this.cell = cell;
        this.chains = chains;
        this.scribe = scribe;
        this.integration = new Integration(store);
    }

    /** Whether this instance has taken the turn and has not lost it as far as it knows. */
    boolean hasTurn() {
        return head != null;
    }

    /** Makes the next epoch this instance's own and finishes what the former one began. Throws {@link Overtaken}. */
    void take() {
        drop();
        Optional<String> seen = cell.read();
        Head former = seen.map(Head::parse).orElseGet(() -> Head.first(origin));
        if (!former.origin().equals(origin)) {
            throw new Contradiction("this is the log '" + former.origin() + "', not '" + origin + "'");
        }
        Head mine = former.taken();
        move(seen.orElse(null), mine);
        integration.finish(mine);
        // What the former one may have written aside before it died or lost the turn.
        store.delete(List.of(Staged.path(former)));
        chains.extendTo(mine.size());
        head = mine;
    }

    /**
     * Takes in what the store has, at most one batch, and returns how many events that were. Whatever it throws, the turn
     * must be taken anew: what happened is in the head.
     */
    int step() {
        Head before = head;
        if (before == null) {
            throw new IllegalStateException("without the turn");
        }
        drop();
        Page page = events.after(before.position(), BATCH);
        head = page.events().isEmpty() ? before : grow(before, page);
        return page.events().size();
    }

    private Head grow(Head before, Page page) {
        List<Scribe.Written> written = scribe.write(page.events());
        List<byte[]> envelopes = written.stream().map(Scribe.Written::envelope).toList();
        String staged = envelopes.isEmpty() ? null : Staged.path(before);
        if (staged != null) {
            SequencedMap<String, byte[]> file = new LinkedHashMap<>();
            file.put(staged, Staged.encode(envelopes));
            store.write(file);
        }
        Head after = new Head(origin, before.epoch(), grown(before.tree(), envelopes), page.position(), staged);
        move(before.text(), after);
        integration.finish(after);
        long index = before.size();
        for (Scribe.Written one : written) {
            chains.add(index++, one.stream());
        }
        return after;
    }

    private static Frontier grown(Frontier tree, List<byte[]> envelopes) {
        Frontier grown = tree;
        for (byte[] envelope : envelopes) {
            grown = grown.append(Hash.leaf(Integration.entry(envelope)));
        }
        return grown;
    }

    private void move(@Nullable String seen, Head next) {
        if (!cell.move(seen, next.text())) {
            throw new Overtaken();
        }
    }

    /** Forgets the turn until the present step has gone well. */
    private void drop() {
        head = null;
    }
}
