package motcua.query.trail;

import java.util.Map;
import motcua.query.trail.log.Alarms;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether somebody must look at the log. Not part of readiness: a log that refuses to sign stays readable, and so do the views.
 */
@Component("trailHealthIndicator")
final class TrailHealth implements HealthIndicator {

    private final Alarms alarms;

    TrailHealth(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public Health health() {
        Map<Alarms.Kind, Alarms.Alarm> lasting = alarms.lasting();
        Health.Builder health = lasting.isEmpty() ? Health.up() : Health.down();
        lasting.forEach((kind, alarm) -> health.withDetail(kind.name(), alarm.detail()));
        return health.build();
    }
}
