package motcua.query.trail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import motcua.proof.Policy;
import motcua.proof.VerifierKey;
import motcua.query.trail.log.Alarms;
import motcua.query.trail.log.Head;
import motcua.query.trail.log.Keys;
import motcua.query.trail.log.Log;
import motcua.query.trail.log.Log.Published;
import motcua.query.trail.log.Trail;
import org.springframework.stereotype.Component;

/** Says how the log is doing, to people and to Prometheus. */
@Component
final class TrailReporter implements MeterBinder {

    private final Log log;
    private final Keys keys;
    private final Policy policy;
    private final AskedWitnesses witnesses;
    private final Stamping stamps;
    private final Alarms alarms;
    private final Clock clock;

    TrailReporter(Trail trail, Policy policy, AskedWitnesses witnesses, Stamping stamps, Alarms alarms, Clock clock) {
        this.log = trail.log();
        this.keys = trail.identity().keys();
        this.policy = policy;
        this.witnesses = witnesses;
        this.stamps = stamps;
        this.alarms = alarms;
        this.clock = clock;
    }

    TrailStatus status() {
        Optional<Head> head = log.head();
        Optional<Published> published = log.published();
        return new TrailStatus(
                keys.origin(),
                head.map(Head::size).orElse(0L),
                published.map(Published::size).orElse(null),
                published.map(shown -> shown.checkpoint().root().toString()).orElse(null),
                head.map(Head::epoch).orElse(0L),
                published.map(this::cosigned).orElse(List.of()),
                witnesses.reports(),
                keys(clock.instant()),
                alarms.lasting());
    }

    private List<TrailStatus.Cosigned> cosigned(Published published) {
        List<VerifierKey> known =
                policy.witnesses().stream().map(Policy.Witness::key).toList();
        return published.note().endorsements(known).stream()
                .map(endorsement -> new TrailStatus.Cosigned(endorsement.by().name(), endorsement.at()))
                .toList();
    }

    private List<TrailStatus.Key> keys(Instant now) {
        return keys.all().stream()
                .map(key -> new TrailStatus.Key(
                        key.verifier().toString(), keys.use(key, now).name(), key.since()))
                .toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("motcua.trail.entries", () -> log.head().map(Head::size).orElse(0L))
                .description("Events in the log")
                .register(registry);
        Gauge.builder(
                        "motcua.trail.published",
                        () -> log.published().map(Published::size).orElse(0L))
                .description("Events that the published checkpoint covers")
                .register(registry);
        Gauge.builder(
                        "motcua.trail.stamp.age",
                        () -> stamps.age()
                                .map(Duration::toSeconds)
                                .map(Long::doubleValue)
                                .orElse(Double.NaN))
                .description("How old the newest time stamp is; no number without one")
                .baseUnit("seconds")
                .register(registry);
        for (Alarms.Kind kind : Alarms.Kind.values()) {
            Gauge.builder("motcua.trail.alarm", () -> alarms.lasting().containsKey(kind) ? 1 : 0)
                    .description("1 while somebody must look at the log")
                    .tag("kind", kind.name())
                    .register(registry);
        }
    }
}
