package motcua.query.scoreboard;

import motcua.platform.security.PathRules;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.stereotype.Component;

/** Counted work is public: no name of a citizen stands in it. */
@Component
final class ScoreboardPaths implements PathRules {

    @Override
    public void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.requestMatchers(HttpMethod.GET, ScoreboardDoor.PATH).permitAll();
    }
}
