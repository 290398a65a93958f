package motcua.query.platform;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        Set<String> used = new HashSet<>();
        Date old = Date.from(now.minus(properties.tombstones()));
        for (View view : views) {
            Set<String> names = names(view.name(), entries.get(view.name()));
            used.addAll(names);
            if (view.leavesTombstones()) {
                names.forEach(name -> database.getCollection(name).deleteMany(lt(DocumentView.GONE, old)));
            }
        }
        retire(used, now);
    }

    private static Set<String> names(String view, Book.@Nullable Entry entry) {
        return entry == null
                ? Set.of()
                : Stream.of(entry.live(), entry.building())
                        .filter(Objects::nonNull)
                        .map(number -> Generation.nameOf(view, number))
                        .collect(Collectors.toSet());
    }

    /** Only what has been unused for long: readers may still hold it, and our copy of the book may be a little old. */
    private void retire(Set<String> used, Instant now) {
        Set<String> unused = database.listCollectionNames().into(new HashSet<>());
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
