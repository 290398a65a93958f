package motcua.query.indicators;

import static motcua.platform.security.Role.AUDITOR;
import static motcua.platform.security.Role.LEADER;

import java.time.Duration;
import motcua.platform.security.PathRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What counts as a late entry, and who may come to the door. */
@Configuration(proxyBeanMethods = false)
class IndicatorsConfiguration {

    @Bean
    LateEntry lateEntry(@Value("${motcua.late-entry:PT24H}") Duration span) {
        return new LateEntry(span);
    }

    /**
     * Counted work of offices is public. An officer's name is public too (NĐ 118/2025 Điều 9.8), but a ranking of persons
     * by what looks like gaming is not the public's business: a figure accuses, and only who can look into the histories
     * behind it can tell an honest late entry from a trick.
     */
    @Bean
    PathRules indicatorDoors() {
        RequestMatcher door = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, IndicatorsDoor.PATH);
        return paths -> paths.requestMatchers(
                        request -> door.matches(request) && By.OFFICER.word().equals(request.getParameter("by")))
                .hasAnyRole(LEADER.name(), AUDITOR.name())
                .requestMatchers(door)
                .permitAll();
    }
}
