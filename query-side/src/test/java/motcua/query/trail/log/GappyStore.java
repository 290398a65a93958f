package motcua.query.trail.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import org.jspecify.annotations.Nullable;

/**
 * A store as PostgreSQL is one without turns: an index is drawn when an event is written, and the event is seen when its
 * transaction ends. A position is the highest index that was seen and those below it that were not.
 */
final class GappyStore implements StoredStream {

    private final TreeMap<Integer, StoredEvent> visible = new TreeMap<>();

    /** The order in which events were delivered, each time they were. */
    final List<String> delivered = new ArrayList<>();

    void commit(int index, StoredEvent event) {
        visible.put(index, event);
    }

    @Override
    public Page after(@Nullable String position, int atMost) {
        SortedSet<Integer> gaps = gaps(position);
        int reached = position == null ? -1 : Integer.parseInt(position.split(":", -1)[0]);
        List<StoredEvent> events = new ArrayList<>();
        for (Map.Entry<Integer, StoredEvent> row : visible.entrySet()) {
            int index = row.getKey();
            if (events.size() < atMost && (index > reached || gaps.remove(index))) {
                for (int missed = reached + 1; missed < index; missed++) {
                    gaps.add(missed);
                }
                reached = Math.max(reached, index);
                events.add(row.getValue());
                delivered.add(row.getValue().id());
            }
        }
        String gapsNow = gaps.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new Page(events, reached < 0 ? null : reached + ":" + gapsNow);
    }

    private static SortedSet<Integer> gaps(@Nullable String position) {
        SortedSet<Integer> gaps = new TreeSet<>();
        if (position != null && !position.endsWith(":")) {
            for (String gap : position.split(":", -1)[1].split(",", -1)) {
                gaps.add(Integer.valueOf(gap));
            }
        }
        return gaps;
    }

    @Override
    public Map<Place, byte[]> payloads(Collection<Place> places) {
        return Map.of();
    }
}
