package motcua.platform.stored;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import motcua.platform.stored.StoredEvent.Place;
import org.jspecify.annotations.Nullable;

/** Reads the store from its beginning to its end, and single places of it. Throws what the store throws when it is away. */
public interface StoredStream {

    /**
     * Some events and where to go on behind them.
     *
     * @param position opaque; null only when the store is empty and nothing was read
     */
    record Page(List<StoredEvent> events, @Nullable String position) {
        public Page {
            events = List.copyOf(events);
        }
    }

    /**
     * The next events behind {@code position}, at most {@code atMost}, in the order in which they became visible; none when
     * there are none now. An event that becomes visible late, in a gap before {@code position}, comes with a later page.
     *
     * @param position of an earlier page; null for the beginning
     */
    Page after(@Nullable String position, int atMost);

    /**
     * Has {@code listener} told of every append of this process from now on, never of other processes' appends. False when this store
     * cannot tell of any.
     */
    default boolean listen(AppendListener listener) {
        return false;
    }

    /** The stored bytes at each of {@code places} where there is an event. */
    Map<Place, byte[]> payloads(Collection<Place> places);
}
