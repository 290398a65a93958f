package motcua.query.queue;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import motcua.dossier.State;
import motcua.platform.http.Problem;
import motcua.query.platform.Views;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many dossiers are open, and how many of them late, at each office: counted for all offices at once, every 15 seconds, and where there
 * are many less often, because all of them are read: 100,000 every 75 seconds.
 */
@Component
class QueueMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(QueueMetrics.class);

    private static final String OPEN = "open";
    private static final String LATE = "late";
    /** For each so many open dossiers one time of counting is left out. */
    private static final long MANY = 25_000;

    private static final Document NONE = new Document(OPEN, 0).append(LATE, 0);

    private final Views views;
    private final Clock clock;
    private final MeterRegistry registry;

    /** By office. Each has its gauges for ever: one that is exchanged while it is read would stand there twice. */
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    private long rests;

    QueueMetrics(Views views, Clock clock, MeterRegistry registry) {
        this.views = views;
        this.clock = clock;
        this.registry = registry;
    }

    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void count() {
        if (rests > 0) {
            rests--;
            return;
        }
        try {
            Map<String, Document> counted = offices();
            counted.keySet().forEach(office -> tallies.computeIfAbsent(office, this::shown));
            tallies.forEach((office, tally) -> tally.take(counted.getOrDefault(office, NONE)));
            rests = tallies.values().stream().mapToLong(tally -> tally.open).sum() / MANY;
        } catch (Problem e) {
            LOG.debug("dossiers stay uncounted while the view is away", e);
        }
    }

    private Map<String, Document> offices() {
        Document isLate = new Document("$lt", List.of("$" + QueueRow.DUE, Date.from(clock.instant())));
        Document hasDue = new Document("$gt", Arrays.asList("$" + QueueRow.DUE, null));
        Document oneIfLate = new Document("$cond", List.of(new Document("$and", List.of(hasDue, isLate)), 1, 0));
        List<Bson> counting = List.of(
                match(and(exists(QueueRow.OFFICE), ne(QueueRow.STATE, State.RESOLVED.name()))),
                group("$" + QueueRow.OFFICE, sum(OPEN, 1), sum(LATE, oneIfLate)));
        return views
                .ask(QueueConfiguration.VIEW, queue -> queue.aggregate(counting).into(new ArrayList<>()))
                .stream()
                .collect(Collectors.toMap(office -> office.getString("_id"), Function.identity()));
    }

    private Tally shown(String office) {
        Tally tally = new Tally();
        Gauge.builder("motcua.dossiers.open", tally, now -> now.open)
                .description("Dossiers that are not resolved yet")
                .tag("office", office)
                .register(registry);
        Gauge.builder("motcua.dossiers.late", tally, now -> now.late)
                .description("Dossiers that are not resolved and should be")
                .tag("office", office)
                .register(registry);
        return tally;
    }

    private static final class Tally {
        private volatile long open;
        private volatile long late;

        void take(Document counted) {
            open = counted.get(OPEN, Number.class).longValue();
            late = counted.get(LATE, Number.class).longValue();
        }
    }
}
