package motcua.platform.security;

import java.net.URL;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens sign people in.
 *
 * @param issuer the OpenID Connect provider, exactly as it names itself in {@code iss}
 * @param keys where its JWK set is, {@code https:} or {@code file:}; null when the provider runs in this process
 * @param audience what must stand in {@code aud}
 * @param types what may stand in the header {@code typ}
 * @param nameClaim the claim that has the login under which somebody stands in the directory
 * @param unlistedAreCitizens whether who is not in the directory has the role of a citizen, or none
 */
@ConfigurationProperties("motcua.sign-in")
record SignInSettings(
        @Nullable String issuer,
        @Nullable URL keys,
        @DefaultValue("motcua") String audience,
        @DefaultValue("at+jwt") List<String> types,
        @DefaultValue("sub") String nameClaim,
        @DefaultValue("false") boolean unlistedAreCitizens) {

    String requiredIssuer() {
        return required(issuer, "motcua.sign-in.issuer (MOTCUA_SIGNIN_ISSUER)");
    }

    URL requiredKeys() {
        return required(keys, "motcua.sign-in.keys (MOTCUA_SIGNIN_KEYS)");
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException(
                    name + " is missing: without it nobody could sign in; docs/sign-in.md says what belongs there");
        }
        return value;
    }
}
