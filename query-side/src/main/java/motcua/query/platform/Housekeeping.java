package motcua.query.platform;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Clears away what nobody needs any more: generations that were replaced, and tombstones. */
final class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final List<View> views;
    private final MongoDatabase database;
    private final StoredTokens tokens;
    private final DeadLetters letters;
    private final ViewProperties properties;
    private final Clock clock;
    private final Map<String, Instant> unusedSince = new HashMap<>();
    private Instant next = Instant.MIN;

    Housekeeping(List<View> views, Workshop workshop, Clock clock) {
        this.views = List.copyOf(views);
        this.database = workshop.database();
        this.tokens = workshop.tokens();
        this.letters = workshop.letters();
        this.properties = workshop.properties();
        this.clock = clock;
    }

    void run(Map<String, Book.Entry> entries) {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(properties.retire().compareTo(PAUSE) < 0 ? properties.retire() : PAUSE);
        Set<String> used = used(entries);
        retire(used, now);
        Date old = Date.from(now.minus(properties.tombstones()));
        used.forEach(name -> database.getCollection(name).deleteMany(lt(DocumentView.GONE, old)));
    }

    private static Set<String> used(Map<String, Book.Entry> entries) {
        return entries.entrySet().stream()
                .flatMap(view -> Stream.of(
                                view.getValue().live(), view.getValue().building())
                        .filter(Objects::nonNull)
                        .map(number -> Generation.nameOf(view.getKey(), number)))
                .collect(Collectors.toSet());
    }

    /** Only what has been unused for long: readers may still hold it, and our copy of the book may be a little old. */
    private void retire(Set<String> used, Instant now) {
        Set<String> unused = database.listCollectionNames().into(new java.util.HashSet<>());
        unused.removeIf(name -> used.contains(name) || !isGeneration(name));
        unusedSince.keySet().retainAll(unused);
        for (String name : unused) {
            Instant since = unusedSince.computeIfAbsent(name, _ -> now);
            if (!now.isBefore(since.plus(properties.retire()))) {
                drop(name);
            }
        }
    }

    private boolean isGeneration(String name) {
        return views.stream().anyMatch(view -> name.matches(view.name() + "_\\d+"));
    }

    /** The collection goes last: it is what reminds us of the rest. */
    private void drop(String name) {
        tokens.drop(name);
        letters.drop(name);
        database.getCollection(name).drop();
        LOG.info("dropped {}", name);
    }
}
