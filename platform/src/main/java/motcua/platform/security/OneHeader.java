package motcua.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** A token comes in one header and nowhere else: of two somebody else may read the other, and addresses end up in logs. */
final class OneHeader implements BearerTokenResolver {

    /** However its letters are written. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(?:^|&)" + escapable("access_token") + "(?:=|&|$)");

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
            throw refused("more than one header Authorization");
        }
        String query = request.getQueryString();
        if (query != null && IN_ADDRESS.matcher(query).find()) {
            throw refused("a token in the address");
        }
        return header.resolve(request);
    }

    private static String escapable(String name) {
        return name.chars()
                .mapToObj(letter -> "(?:%c|%%(?i:%02x))".formatted(letter, letter))
                .collect(Collectors.joining());
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(BearerTokenErrors.invalidRequest(why));
    }
}
