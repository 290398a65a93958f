package motcua.query.indicators;

import java.time.Duration;
import motcua.platform.security.PathRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What counts as a late entry, and who may come to the door. */
@Configuration(proxyBeanMethods = false)
class IndicatorsConfiguration {

    @Bean
    LateEntry lateEntry(@Value("${motcua.late-entry:PT24H}") Duration span) {
        return new LateEntry(span);
    }

    /** Counted work of offices is public; what is not is checked behind the door, which alone reads parameters safely. */
    @Bean
    PathRules indicatorDoors() {
        return PathRules.get(IndicatorsDoor.PATH).toEverybody();
    }
}
