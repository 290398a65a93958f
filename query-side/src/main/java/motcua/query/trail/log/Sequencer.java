package motcua.query.trail.log;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import motcua.platform.stored.StoredStream;
import motcua.platform.stored.StoredStream.Page;
import motcua.proof.Frontier;
import motcua.proof.Hash;
import motcua.query.trail.store.TileStore;
import org.jspecify.annotations.Nullable;

/**
 * Decides the order of the log. First the envelopes of a batch are written aside; then the head moves over them, together
 * with the position in the store, in one step; then they are integrated. A process that dies before the head moved leaves a
 * file nobody asks for; after it, whoever takes over finishes. One that was stopped meanwhile fails at its next move, because
 * the head is in another epoch.
 */
final class Sequencer {

    /** Some ten milliseconds of work, and a few megabytes; a multiple of 256, so that in bulk all tiles are full. */
    static final int BATCH = 4_096;

    private static final long NEVER = -1;

    private final String origin;
    private final StoredStream events;
    private final TileStore store;
    private final Cells cells;
    private final Chains chains;
    private final Scribe scribe;
    private final Integration integration;
    private final int batch;

    private @Nullable Head head;
    private long epoch = NEVER;

    /** @param batch how many events are taken in at a time */
    Sequencer(
            String origin, StoredStream events, TileStore store, Cells cells, Chains chains, Scribe scribe, int batch) {
        this.origin = origin;
        this.events = events;
        this.store = store;
        this.cells = cells;
        this.chains = chains;
        this.scribe = scribe;
        this.integration = new Integration(store);
        this.batch = batch;
    }

    /** Whether this instance has taken the turn and has not lost it as far as it knows. */
    boolean hasTurn() {
        return head != null;
    }

    /** Whether {@code present} is in the epoch that this instance took last. */
    boolean took(Head present) {
        return present.epoch() == epoch;
    }

    /** Makes the next epoch this instance's own and finishes what the former one began. Throws {@link Overtaken}. */
    void take() {
        head = null;
        // Before the head, which has grown beyond whatever was signed before it was looked at.
        Optional<String> signed = cells.signed().read();
        long promised = Math.max(size(signed), size(cells.published().read()));
        Optional<String> seen = cells.head().read();
        Head former = seen.map(Head::parse).orElseGet(() -> Head.first(origin));
        check(former, promised);
        readChains(former.integrated());
        boolean isSigned = signed.or(cells.signed()::read).isPresent();
        if (former.isSigned() && !isSigned) {
            throw new Contradiction("what was signed last is not where it was kept, outside the store of the log");
        }
        Head mine = former.taken(isSigned);
        move(seen.orElse(null), mine);
        epoch = mine.epoch();
        integration.finish(mine);
        // What former ones wrote aside before they died or lost the turn; none of it can get into the log any more.
        store.delete(Staged.before(store, mine.epoch()));
        readChains(mine.size());
        head = mine;
    }

    /** Nothing can be added behind an entry of which nobody knows whose step it is. */
    private void readChains(long size) {
        chains.extendTo(size);
        chains.firstUnreadable().ifPresent(index -> {
            throw new Contradiction("envelope " + index + " cannot be read, in "
                    + Rows.pathOfEnvelopes(Rows.holding(index, chains.size())));
        });
    }

    private static long size(Optional<String> note) {
        return note.map(text -> Log.Published.of(text).size()).orElse(0L);
    }

    /** Whoever went on from an older head would write other tiles in the place of those that were signed. */
    private void check(Head former, long promised) {
        if (!former.origin().equals(origin)) {
            throw new Contradiction("this is the log '" + former.origin() + "', not '" + origin + "'");
        }
        if (former.size() < promised) {
            throw new Contradiction(
                    "the log has shrunk: " + promised + " entries were signed, it has " + former.size());
        }
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
        head = null;
        Page page = read(before, batch);
        List<Written> written = scribe.write(page.events());
        while (Staged.isTooLarge(written) && page.events().size() > 1) {
            page = read(before, page.events().size() / 2);
            written = scribe.write(page.events());
        }
        head = page.events().isEmpty() ? before : grow(before, page.position(), written);
        return page.events().size();
    }

    private Page read(Head before, int atMost) {
        try {
            return events.after(before.position(), atMost);
        } catch (IllegalArgumentException e) {
            throw new Contradiction("the head names no position in the store");
        }
    }

    private Head grow(Head before, @Nullable String position, List<Written> written) {
        String staged = written.isEmpty() ? null : Staged.path(before);
        if (staged != null) {
            SequencedMap<String, byte[]> file = new LinkedHashMap<>();
            file.put(staged, Staged.encode(written));
            store.write(file);
        }
        boolean isSigned = before.isSigned() || cells.signed().read().isPresent();
        Head after = new Head(origin, before.epoch(), grown(before.tree(), written), position, staged, isSigned);
        try {
            move(before.text(), after);
        } catch (Overtaken e) {
            store.delete(Optional.ofNullable(staged).stream().toList());
            throw e;
        }
        integration.finish(after);
        long index = before.size();
        for (Written one : written) {
            chains.add(index++, one.place().stream(), one.place().sequence());
        }
        return after;
    }

    private static Frontier grown(Frontier tree, List<Written> written) {
        Frontier grown = tree;
        for (Written one : written) {
            grown = grown.append(Hash.leaf(one.digest().bytes()));
        }
        return grown;
    }

    private void move(@Nullable String seen, Head next) {
        if (!cells.head().move(seen, next.text())) {
            throw new Overtaken();
        }
    }

    /** Somebody else may try: this instance waits like any other before it takes the turn again. */
    void giveUp() {
        head = null;
        epoch = NEVER;
    }
}
