package motcua.query.queue;

import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.CLERK;
import static motcua.platform.security.Role.LEADER;
import static motcua.platform.security.Role.OFFICER;

import java.time.Clock;
import motcua.platform.security.PathRules;
import motcua.query.platform.DocumentView;
import motcua.query.platform.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

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
        return paths -> paths.requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/queues/*",
                        "/api/v1/queues/*/stream",
                        "/api/v1/offices/*/queue",
                        "/api/v1/offices/*/queue/stream")
                .hasAnyRole(CLERK.name(), OFFICER.name(), LEADER.name(), AUDITOR.name());
    }
}
