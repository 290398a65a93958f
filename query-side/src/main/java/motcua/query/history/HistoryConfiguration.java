package motcua.query.history;

import java.time.Clock;
import java.util.List;
import motcua.platform.security.PathRules;
import motcua.query.platform.Census;
import motcua.query.platform.DocumentView;
import motcua.query.platform.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view behind the histories, and who may come to its doors; whose dossiers each may see is checked behind them. */
@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    static final String VIEW = "history";

    @Bean
    View historyView(Clock clock) {
        return new DocumentView(VIEW, HistoryPage::write, List.of(), clock, Census::dossiers);
    }

    @Bean
    PathRules historyDoors() {
        return PathRules.get("/api/v1/dossiers/{id}/history", "/api/v1/dossiers/{id}/stream")
                .toReaders();
    }
}
