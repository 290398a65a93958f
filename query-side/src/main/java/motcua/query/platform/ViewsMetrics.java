package motcua.query.platform;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How far each view is behind, and how many of its events are set aside. */
@Component
class ViewsMetrics implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(ViewsMetrics.class);

    private final Machine machine;
    private final Reporter reporter;
    private final Clock clock;
    private final ConcurrentMap<String, Long> deadLetters = new ConcurrentHashMap<>();

    ViewsMetrics(Machine machine, Reporter reporter, Clock clock) {
        this.machine = machine;
        this.reporter = reporter;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        reporter.names().forEach(view -> {
            Gauge.builder("motcua.view.lag.events", () -> lagEvents(view))
                    .description("Events in the store that the view has not seen")
                    .tag("view", view)
                    .register(registry);
            Gauge.builder("motcua.view.lag.seconds", () -> lagSeconds(view))
                    .description("How long the view has not been up to date")
                    .tag("view", view)
                    .register(registry);
            Gauge.builder("motcua.view.deadletters", () -> deadLetters.getOrDefault(view, 0L))
                    .description("Events that the view has set aside")
                    .tag("view", view)
                    .register(registry);
        });
    }

    private double lagEvents(String view) {
        return machine.keeper().lag(view).map(lag -> (double) lag.events()).orElse(Double.NaN);
    }

    private double lagSeconds(String view) {
        return machine.keeper()
                .lag(view)
                .map(lag -> lag.seconds(clock.instant()))
                .orElse(Double.NaN);
    }

    /** Not at every scrape, and not once for each view. */
    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void countDeadLetters() {
        try {
            reporter.names().forEach(view -> deadLetters.put(view, reporter.deadLetters(view)));
        } catch (MongoException e) {
            LOG.debug("dead letters stay uncounted while the database is away", e);
        }
    }
}
