package motcua.query.trail.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredStream;
import motcua.platform.stored.StoredStream.Page;
import motcua.query.trail.log.Pseudonyms;
import org.jspecify.annotations.Nullable;

/** Reads the store from its beginning, beside the log and then past where the log ends. */
final class StoreWalk implements AutoCloseable {

    /** As many as the event store reads at a time. */
    static final int PAGE = 1_000;

    private final StoredStream store;
    private final Pseudonyms pseudonyms;
    private final Streams streams;
    private final Pairing pairing;
    private final Ahead<List<Told>> pages = new Ahead<>(this::read);

    private @Nullable String position;
    private boolean isAtEnd;
    private long size;

    StoreWalk(StoredStream store, Pseudonyms pseudonyms, Streams streams, Pairing pairing) {
        this.store = store;
        this.pseudonyms = pseudonyms;
        this.streams = streams;
        this.pairing = pairing;
    }

    /** How many events were read. */
    long size() {
        return size;
    }

    /** Reads on until as many events as {@code wanted} were read or there are no more. */
    void readTo(long wanted) {
        while (size < wanted && !isAtEnd && !pairing.isGivenUp()) {
            var _ = page();
        }
    }

    /** Reads on until every entry has its event or there are no more. */
    void readToLastEntry() {
        while (pairing.hasUnpaired() && !isAtEnd) {
            var _ = page();
        }
    }

    /**
     * Reads past {@code reached}, up to where the log has come. What lies behind it is found in the order in which it lies
     * here, so whoever has come to the first of it has passed all that lies before. False when something behind it is an
     * entry of the log: then the log has come further than {@code reached}.
     */
    boolean readPast(@Nullable String reached) {
        List<StoredEvent> behind = behind(reached).events();
        Set<String> ids = behind.stream().map(StoredEvent::id).collect(Collectors.toCollection(HashSet::new));
        boolean isNothingBehind = ids.isEmpty();
        ids.removeIf(pairing::isWaiting);
        while ((isNothingBehind || !ids.isEmpty()) && !isAtEnd && !pairing.isGivenUp()) {
            page().forEach(event -> ids.remove(event.id()));
        }
        return pairing.isGivenUp() || behind.stream().noneMatch(this::isLogged);
    }

    /** An event that waits for its entry at a step that the log has is another matter: it took the place of one. */
    private boolean isLogged(StoredEvent event) {
        return streams.isTaken(event.place()) && !pairing.isWaiting(event.id());
    }

    private List<Told> page() {
        List<Told> events = Away.orElse(Report.Part.EVENTS, pages::take);
        isAtEnd = events.isEmpty();
        for (Told event : events) {
            pairing.store(streams.store(event.place()) ? event : event.late());
        }
        size += events.size();
        return events;
    }

    /** Hashing and parsing are half of the work, and another thread's. */
    private List<Told> read() {
        Page page = store.after(position, PAGE);
        position = page.position();
        return page.events().stream().map(event -> Told.of(event, pseudonyms)).toList();
    }

    /** Excuses events that are not logged because they lie behind {@code reached}; those left over were kept out. */
    void excuseBehind(@Nullable String reached) {
        Page page = new Page(List.of(), reached);
        do {
            page = behind(page.position());
            page.events().forEach(event -> pairing.excuse(event.id()));
        } while (!page.events().isEmpty() && pairing.hasUnlogged());
    }

    private Page behind(@Nullable String reached) {
        return Away.orAnswer(Report.Part.EVENTS, () -> store.after(reached, PAGE));
    }

    @Override
    public void close() {
        pages.close();
    }
}
