package motcua.platform.security;

import java.util.List;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;

/** An ID token tells a client who signed in; it opens no door, also where a provider gives it the type of an access token. */
final class NoIdToken implements OAuth2TokenValidator<Jwt> {

    private static final List<String> MARKS = List.of("nonce", "at_hash", "c_hash");

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        // Keycloak says it in a claim, too.
        boolean isIdToken = MARKS.stream().anyMatch(token::hasClaim)
                || "ID".equals(token.getClaims().get("typ"));
        return isIdToken
                ? OAuth2TokenValidatorResult.failure(BearerTokenErrors.invalidToken("an ID token is no access token"))
                : OAuth2TokenValidatorResult.success();
    }
}
