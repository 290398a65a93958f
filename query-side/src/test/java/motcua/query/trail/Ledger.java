package motcua.query.trail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import motcua.dossier.DossierEvent;
import motcua.platform.events.EventJson;
import motcua.platform.events.StoredNames;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import motcua.query.Story;
import org.jspecify.annotations.Nullable;

/**
 * A store of events that a test can do to what an attacker would do to the real one. Positions count what was read; an event
 * may be kept back, as a transaction that commits late.
 */
public final class Ledger implements StoredStream {

    private static final EventJson JSON = EventJson.serializer();

    /** Rows in the order of their index; null where one was deleted. */
    private final List<@Nullable StoredEvent> rows = new ArrayList<>();

    /** The events of {@code dossiers} whole dossiers, one step of each in turn, a second after the other. */
    public static Ledger of(int dossiers) {
        return of(dossiers, Duration.ofSeconds(1));
    }

    /** The same, each recorded {@code apart} from the one before it. */
    public static Ledger of(int dossiers, Duration apart) {
        Ledger ledger = new Ledger();
        List<List<DossierEvent>> stories = new ArrayList<>();
        for (int i = 0; i < dossiers; i++) {
            stories.add(story(i, dossiers, apart).events());
        }
        for (int step = 0; step < 4; step++) {
            for (List<DossierEvent> story : stories) {
                ledger.append(story.get(step), step);
            }
        }
        return ledger;
    }

    private static Story story(int number, int dossiers, Duration apart) {
        IntFunction<Instant> step = of -> Story.MORNING.plus(apart.multipliedBy((long) of * dossiers + number));
        return Story.of(number)
                .at(step.apply(0))
                .received()
                .at(step.apply(1))
                .assigned(Story.MINH)
                .at(step.apply(2))
                .resolved()
                .at(step.apply(3))
                .returned();
    }

    /** The same rows in a store of its own. */
    public synchronized Ledger copy() {
        Ledger copy = new Ledger();
        copy.rows.addAll(rows);
        return copy;
    }

    /** Forgets all rows from {@code size} on, as a backup that was made when there were so many. */
    public synchronized void cut(int size) {
        rows.subList(size, rows.size()).clear();
    }

    /** Lets two rows change their indices. */
    public synchronized void swap(int one, int other) {
        Collections.swap(rows, one, other);
    }

    /** Appends {@code event} as number {@code sequence} of its dossier. */
    public synchronized void append(DossierEvent event, long sequence) {
        Place place = new Place(event.dossier().toString(), sequence);
        byte[] payload = JSON.serialize(event, byte[].class).getData();
        String id = UUID.nameUUIDFromBytes((place + "").getBytes(StandardCharsets.UTF_8))
                .toString();
        rows.add(new StoredEvent(
                id,
                place,
                event.stamp().recordedAt(),
                StoredNames.of(event.getClass()),
                StoredNames.REVISION,
                payload));
    }

    /** Appends an event as it is. */
    public synchronized void append(StoredEvent event) {
        rows.add(event);
    }

    /** How many rows there ever were. */
    public synchronized int size() {
        return rows.size();
    }

    /** Row {@code index}. */
    public synchronized StoredEvent row(int index) {
        StoredEvent row = rows.get(index);
        if (row == null) {
            throw new IllegalArgumentException("row " + index + " was deleted");
        }
        return row;
    }

    /** Replaces row {@code index}. */
    public synchronized void edit(int index, UnaryOperator<StoredEvent> change) {
        rows.set(index, change.apply(row(index)));
    }

    /** Replaces a piece of the payload of row {@code index}; fails when it is not there. */
    public void editPayload(int index, String piece, String other) {
        edit(index, row -> {
            String payload = new String(row.payload(), StandardCharsets.UTF_8);
            if (!payload.contains(piece)) {
                throw new IllegalArgumentException("'" + piece + "' is not in " + payload);
            }
            return new StoredEvent(
                    row.id(),
                    row.place(),
                    row.at(),
                    row.name(),
                    row.revision(),
                    payload.replaceFirst(java.util.regex.Pattern.quote(piece), other)
                            .getBytes(StandardCharsets.UTF_8));
        });
    }

    /** Deletes row {@code index}; the others keep their indices. */
    public synchronized void delete(int index) {
        rows.set(index, null);
    }

    /** Puts a row between others, as an index that was given by hand. */
    public synchronized void insert(int index, StoredEvent event) {
        rows.add(index, event);
    }

    @Override
    public synchronized Page after(@Nullable String position, int atMost) {
        int at = position == null ? 0 : Integer.parseInt(position);
        List<StoredEvent> events = new ArrayList<>();
        while (at < rows.size() && events.size() < atMost) {
            StoredEvent row = rows.get(at++);
            if (row != null) {
                events.add(row);
            }
        }
        return new Page(events, at == 0 ? null : Integer.toString(at));
    }

    @Override
    public synchronized Map<Place, byte[]> payloads(Collection<Place> places) {
        Map<Place, byte[]> payloads = new HashMap<>();
        for (StoredEvent row : rows) {
            if (row != null && places.contains(row.place())) {
                payloads.put(row.place(), row.payload());
            }
        }
        return payloads;
    }

    /** An instant of the stories, {@code seconds} after the first. */
    public static Instant later(long seconds) {
        return Story.MORNING.plusSeconds(seconds);
    }
}
