package motcua.query.tracking;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import motcua.platform.security.PathRules;
import motcua.query.platform.Census;
import motcua.query.platform.DocumentView;
import motcua.query.platform.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The view behind the tracking page and its open door. */
@Configuration(proxyBeanMethods = false)
class TrackingConfiguration {

    static final String VIEW = "tracking";
    /** A view of before has no index to look a secret up by. */
    private static final int WITH_SECRETS = 2;

    static final String PATH = "/api/v1/tracking/{code}";

    @Bean
    View trackingView(Clock clock) {
        return new DocumentView(
                VIEW,
                TrackingCard::write,
                List.of(Indexes.ascending(TrackingCard.KEY)),
                clock,
                Census::dossiers,
                WITH_SECRETS);
    }

    @Bean
    PathRules trackingDoors() {
        return PathRules.get(PATH).toEverybody();
    }
}
