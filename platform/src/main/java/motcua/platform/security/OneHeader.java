package motcua.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** A token comes in one header and nowhere else: of two somebody else may read the other, and addresses end up in logs. */
final class OneHeader implements BearerTokenResolver {

    private final BearerTokenResolver header = new DefaultBearerTokenResolver();

    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        if (Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1) {
            throw refused("more than one header Authorization");
        }
        String query = request.getQueryString();
        if (query != null && ("&" + query).contains("&access_token=")) {
            throw refused("a token in the address");
        }
        return header.resolve(request);
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(BearerTokenErrors.invalidRequest(why));
    }
}
