package motcua.platform.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Calendars;
import motcua.catalogue.Catalogue;
import motcua.decree.CalendarDecreed;
import motcua.platform.events.EventJson;
import motcua.platform.events.StoredNames;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows the decrees: looks for the next one at most once a second, when somebody asks. A deadline that another process
 * computed within that second is moved like those that were running before the decree.
 */
@Component
public final class DecreedCalendars implements Calendars {

    private static final Logger LOG = LoggerFactory.getLogger(DecreedCalendars.class);
    private static final long SECOND_NANOS = 1_000_000_000L;
    private static final EventJson EVENTS = EventJson.serializer();
    private static final SimpleSerializedType TYPE =
            new SimpleSerializedType(StoredNames.of(CalendarDecreed.class), StoredNames.REVISION);

    private final StoredStream events;
    private final Catalogue bundled;
    private final AtomicLong nextLook = new AtomicLong(System.nanoTime());
    private volatile Known known;

    /** All there is by now; {@code byVersion} has the bundled calendar too. */
    private record Known(List<CalendarDecreed> decrees, Map<String, Catalogue> byVersion, Catalogue inForce) {}

    public DecreedCalendars(Catalogue bundled, StoredStream events) {
        this.bundled = bundled;
        this.events = events;
        this.known = new Known(List.of(), Map.of(bundled.calendar().version(), bundled), bundled);
    }

    @Override
    public Catalogue inForce() {
        look();
        return known.inForce();
    }

    @Override
    public Catalogue under(String version) {
        look();
        Known now = known;
        return now.byVersion().getOrDefault(version, now.inForce());
    }

    /** All decrees, oldest first. */
    public List<CalendarDecreed> decrees() {
        return known.decrees();
    }

    private void look() {
        long due = nextLook.get();
        long now = System.nanoTime();
        if (now - due >= 0 && nextLook.compareAndSet(due, now + SECOND_NANOS)) {
            try {
                readOn();
            } catch (RuntimeException e) {
                // Whoever asks has a calendar, and the store is asked again.
                LOG.debug("the decrees cannot be read now", e);
            }
        }
    }

    /** Reads what was decreed since; throws what the store throws. */
    public synchronized void readOn() {
        List<CalendarDecreed> decrees = new ArrayList<>(known.decrees());
        Map<String, Catalogue> byVersion = new HashMap<>(known.byVersion());
        Catalogue inForce = known.inForce();
        for (byte[] next = payload(decrees.size()); next != null; next = payload(decrees.size())) {
            CalendarDecreed decree = EVENTS.deserialize(new SimpleSerializedObject<>(next, byte[].class, TYPE));
            decrees.add(decree);
            inForce = bundled.with(amended(inForce.calendar(), decree));
            byVersion.put(decree.version(), inForce);
        }
        if (decrees.size() > known.decrees().size()) {
            known = new Known(List.copyOf(decrees), Map.copyOf(byVersion), inForce);
        }
    }

    private byte @org.jspecify.annotations.Nullable [] payload(long sequence) {
        Place place = new Place(CalendarDecreed.STREAM, sequence);
        return events.payloads(List.of(place)).get(place);
    }

    private static WorkingCalendar amended(WorkingCalendar before, CalendarDecreed decree) {
        Map<LocalDate, Boolean> open = new HashMap<>();
        Map<LocalDate, String> called = new HashMap<>();
        decree.days().forEach(day -> {
            open.put(day.date(), day.open());
            called.put(day.date(), day.name());
        });
        return before.amended(decree.version(), open, called);
    }
}
