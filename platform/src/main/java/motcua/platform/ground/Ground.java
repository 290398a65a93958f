package motcua.platform.ground;

import java.time.Clock;
import motcua.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock and one catalogue for everything in a process. */
@Configuration(proxyBeanMethods = false)
class Ground {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** A bad row stops the start, naming file and line. */
    @Bean
    Catalogue catalogue() {
        return Catalogue.bundled();
    }
}
