package motcua.query.queue;

import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.CLERK;
import static motcua.platform.security.Role.LEADER;
import static motcua.platform.security.Role.OFFICER;

import java.time.Clock;
import motcua.platform.security.PathRules;
import motcua.platform.security.Scope;
import motcua.query.platform.DocumentView;
import motcua.query.platform.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view behind the queues, and who may come to its doors; whose queue each may see is checked behind them. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {

    static final String VIEW = "queue";

    @Bean
    View queueView(Clock clock) {
        return new DocumentView(VIEW, QueueRow::write, QueueRow.INDEXES, clock, QueueRow::count);
    }

    @Bean
    PathRules queueDoors() {
        PathRules offices = PathRules.get("/api/v1/offices/{office}/queue", "/api/v1/offices/{office}/queue/stream");
        PathRules officers = PathRules.get("/api/v1/queues/{officer}", "/api/v1/queues/{officer}/stream")
                .to(Scope.OWN, OFFICER);
        return offices.and(officers)
                .to(Scope.OWN_OFFICE, CLERK)
                .to(Scope.OWN_BRANCH, LEADER)
                .to(Scope.ANY, AUDITOR);
    }
}
