package motcua.query.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import motcua.dossier.DossierEvent;
import motcua.dossier.OfficeId;
import motcua.platform.http.Problem;
import motcua.query.Story;
import motcua.query.platform.DocumentView;
import motcua.query.platform.LookAlike;
import motcua.query.platform.View;
import motcua.query.platform.Views;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Open and late dossiers of every office, out of the queue itself. */
class QueueMetricsTest {

    private static final OfficeId OTHER = new OfficeId("H37.26.02");

    private final LookAlike mongo = new LookAlike();
    private final MongoCollection<Document> rows = mongo.database().getCollection("queue_1");
    private final Clock tomorrow = Clock.fixed(Story.MORNING.plus(1, ChronoUnit.DAYS), ZoneOffset.UTC);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    /** Kept, because gauges forget what nobody keeps. */
    private final QueueMetrics metrics = new QueueMetrics(views(), tomorrow, registry);

    @AfterEach
    void close() {
        mongo.close();
    }

    @Test
    void everyOfficeIsCountedByItself() {
        write(Story.of(1).submitted());
        write(Story.of(2).received(Story.MORNING.plusSeconds(60)));
        write(Story.of(3).received().assigned(Story.MINH));
        write(Story.of(4)
                .received(Story.MORNING.plusSeconds(60))
                .assigned(Story.MINH)
                .resolved());
        write(Story.of(5).whole());
        write(Story.of(6, OTHER).received());
        metrics.count();
        assertThat(gauge("motcua.dossiers.open", "H37.26.01")).isEqualTo(3);
        assertThat(gauge("motcua.dossiers.late", "H37.26.01")).isEqualTo(1);
        assertThat(gauge("motcua.dossiers.open", "H37.26.02")).isEqualTo(1);
        assertThat(gauge("motcua.dossiers.late", "H37.26.02")).isZero();
    }

    /** All that are open are read for it. */
    @Test
    void theMoreThereAreTheLessOftenTheyAreCounted() {
        Document many = new Document("_id", "H37.26.01").append("open", 60_000).append("late", 0);
        Views views = mock();
        given(views.ask(eq("queue"), any()))
                .willReturn(new ArrayList<>(List.of(many)))
                .willThrow(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "VIEW_UNAVAILABLE"))
                .willReturn(new ArrayList<>());
        QueueMetrics metrics = new QueueMetrics(views, tomorrow, registry);

        for (int time = 0; time < 3; time++) {
            metrics.count();
        }
        assertThat(gauge("motcua.dossiers.open", "H37.26.01")).isEqualTo(60_000);
        then(views).should(times(1)).ask(any(), any());

        // After one that failed there is no rest.
        metrics.count();
        metrics.count();
        metrics.count();

        assertThat(gauge("motcua.dossiers.open", "H37.26.01")).isZero();
        then(views).should(times(4)).ask(any(), any());
    }

    private double gauge(String name, String office) {
        return registry.get(name).tag("office", office).gauge().value();
    }

    private void write(Story story) {
        View.Batch batch = new DocumentView("queue", QueueRow::write, QueueRow.INDEXES, tomorrow).open(rows);
        long version = 0;
        for (DossierEvent event : story.events()) {
            batch.add(event, version++);
        }
        batch.flush();
    }

    private Views views() {
        Views views = mock();
        given(views.ask(eq("queue"), any()))
                .willAnswer(call -> call.<Function<MongoCollection<Document>, Object>>getArgument(1)
                        .apply(rows));
        return views;
    }
}
