package motcua.query.queue;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import motcua.dossier.State;
import motcua.platform.http.Problem;
import motcua.query.platform.Views;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How many dossiers are open, and how many of them late, at each office: counted for all offices at once. */
@Component
class QueueMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(QueueMetrics.class);

    private static final String OPEN = "open";
    private static final String LATE = "late";

    private final Views views;
    private final Clock clock;
    private final MultiGauge open;
    private final MultiGauge late;

    QueueMetrics(Views views, Clock clock, MeterRegistry registry) {
        this.views = views;
        this.clock = clock;
        this.open = MultiGauge.builder("motcua.dossiers.open")
                .description("Dossiers that are not resolved yet")
                .register(registry);
        this.late = MultiGauge.builder("motcua.dossiers.late")
                .description("Dossiers that are not resolved and should be")
                .register(registry);
    }

    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void count() {
        try {
            List<Document> offices = offices();
            open.register(rows(offices, OPEN), true);
            late.register(rows(offices, LATE), true);
        } catch (Problem e) {
            LOG.debug("dossiers stay uncounted while the view is away", e);
        }
    }

    private List<Document> offices() {
        Document isLate = new Document("$lt", List.of("$" + QueueRow.DUE, Date.from(clock.instant())));
        Document hasDue = new Document("$gt", Arrays.asList("$" + QueueRow.DUE, null));
        Document oneIfLate = new Document("$cond", List.of(new Document("$and", List.of(hasDue, isLate)), 1, 0));
        List<Bson> counting = List.of(
                match(and(exists(QueueRow.OFFICE), ne(QueueRow.STATE, State.RESOLVED.name()))),
                group("$" + QueueRow.OFFICE, sum(OPEN, 1), sum(LATE, oneIfLate)));
        return views.ask(
                QueueConfiguration.VIEW, queue -> queue.aggregate(counting).into(new ArrayList<>()));
    }

    private static List<MultiGauge.Row<?>> rows(List<Document> offices, String count) {
        List<MultiGauge.Row<?>> rows = new ArrayList<>();
        offices.forEach(office -> rows.add(
                MultiGauge.Row.of(Tags.of("office", office.getString("_id")), office.get(count, Number.class))));
        return rows;
    }
}
