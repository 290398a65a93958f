package motcua.query.scoreboard;

import motcua.platform.security.PathRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counted work is public: no name of a citizen stands in it. */
@Configuration(proxyBeanMethods = false)
class ScoreboardPaths {

    @Bean
    PathRules scoreboardDoors() {
        return PathRules.get(ScoreboardDoor.PATH).toEverybody();
    }
}
