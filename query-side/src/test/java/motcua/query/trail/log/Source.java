package motcua.query.trail.log;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import motcua.query.trail.Ledger;
import org.jspecify.annotations.Nullable;

/** The first rows of a ledger, as many as were stored so far, in pages of a few. */
record Source(Ledger ledger, AtomicInteger stored, int page) implements StoredStream {

    Source(Ledger ledger, int stored, int page) {
        this(ledger, new AtomicInteger(stored), page);
    }

    @Override
    public Page after(@Nullable String position, int atMost) {
        int left = stored.get() - (position == null ? 0 : Integer.parseInt(position));
        return ledger.after(position, Math.min(Math.min(atMost, page), left));
    }

    @Override
    public Map<Place, byte[]> payloads(Collection<Place> places) {
        return ledger.payloads(places);
    }
}
