package motcua.query.platform;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether readers get answers: the database and the event store are there, and every view has a live generation. */
@Component("views")
class ViewsHealth implements HealthIndicator {

    private final Machine machine;

    ViewsHealth(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Health health() {
        if (machine.keeper().isAway()) {
            return Health.down()
                    .withDetail("away", "the database of the views, or the event store")
                    .build();
        }
        List<String> missing = machine.list().stream()
                .map(View::name)
                .filter(view -> machine.keeper().entry(view).live() == null)
                .toList();
        return missing.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetail("notReady", missing).build();
    }
}
