package motcua.query.trail.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import motcua.dossier.DossierEvent;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import motcua.query.trail.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * A store in which one event became visible after all others: who reads from the beginning finds it in its gap, who goes on from
 * the end is given it first.
 */
final class Late implements StoredStream {

    /** Ends the positions behind which it was read. */
    private static final String SEEN = "+";

    private final Ledger others;
    private final StoredEvent late;
    private final int gap;

    /** @param gap before which row of the others it stands */
    Late(Ledger others, DossierEvent late, int gap) {
        Ledger single = new Ledger();
        single.append(late, 0);
        this.others = others;
        this.late = single.row(0);
        this.gap = gap;
    }

    @Override
    public Page after(@Nullable String position, int atMost) {
        boolean isSeen = position != null && position.endsWith(SEEN);
        String other = position == null ? null : position.replace(SEEN, "");
        Page page = others.after(other, atMost);
        List<StoredEvent> events = new ArrayList<>(page.events());
        int from = other == null ? 0 : Integer.parseInt(other);
        if (!isSeen && from + events.size() >= gap) {
            events.add(Math.max(0, gap - from), late);
            isSeen = true;
        }
        return new Page(events, page.position() + (isSeen ? SEEN : ""));
    }

    @Override
    public Map<Place, byte[]> payloads(Collection<Place> places) {
        return others.payloads(places);
    }

    /** A store that does not answer. */
    static StoredStream away() {
        return new StoredStream() {
            @Override
            public Page after(@Nullable String position, int atMost) {
                throw new IllegalStateException("the store is away");
            }

            @Override
            public Map<Place, byte[]> payloads(Collection<Place> places) {
                throw new IllegalStateException("the store is away");
            }
        };
    }
}
