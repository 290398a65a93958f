package motcua.command.notice;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import motcua.command.notice.Outbox.Waiting;
import motcua.notice.Medium;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** How many notices wait, and since when the oldest of them does. */
final class WaitingMetrics {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingMetrics.class);

    /** How often to measure: not at every scrape. */
    static final Duration INTERVAL = Duration.ofSeconds(15);

    private final Outbox outbox;
    private final Clock clock;
    private volatile List<Waiting> waiting = List.of();

    WaitingMetrics(Outbox outbox, Clock clock, MeterRegistry metrics) {
        this.outbox = outbox;
        this.clock = clock;
        Arrays.stream(Medium.values()).forEach(medium -> {
            String tag = medium.name().toLowerCase(Locale.ROOT);
            ToDoubleFunction<WaitingMetrics> oldest = self -> self.oldestSeconds(medium);
            Gauge.builder("motcua.notices.waiting", this, self -> self.count(medium))
                    .description("Notices that wait to be taken")
                    .tag("medium", tag)
                    .register(metrics);
            Gauge.builder("motcua.notices.oldest.seconds", this, oldest)
                    .description("How long ago the oldest step happened of which a notice waits")
                    .tag("medium", tag)
                    .register(metrics);
        });
    }

    void measure() {
        try {
            waiting = outbox.waiting();
        } catch (DataAccessException e) {
            LOG.debug("notices stay uncounted while their database is away", e);
        }
    }

    private double count(Medium medium) {
        return waiting.stream()
                .filter(one -> one.medium() == medium)
                .mapToLong(Waiting::count)
                .sum();
    }

    private double oldestSeconds(Medium medium) {
        return waiting.stream()
                .filter(one -> one.medium() == medium)
                .mapToDouble(
                        one -> Duration.between(one.oldest(), clock.instant()).toMillis() / 1_000.0)
                .max()
                .orElse(0);
    }
}
