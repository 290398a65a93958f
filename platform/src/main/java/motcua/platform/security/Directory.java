package motcua.platform.security;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Who stands behind a token. The provider says only that it is them; name, roles and office are what the house's own directory says,
 * so that any provider will do, and nobody there can give out a role here.
 */
@Component
final class Directory implements Converter<Jwt, AbstractAuthenticationToken> {

    /** It stands in events for ever. What begins so is the house itself, which never signs in. */
    private static final Pattern LOGIN = Pattern.compile("(?!motcua:)[^\\p{C}\\p{Z}]{1,200}");

    private final Accounts accounts;
    private final SignInSettings settings;

    Directory(Accounts accounts, SignInSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** The account behind {@code login}; one without a role for somebody who is not listed, unless those are citizens. */
    Account of(String login) {
        Set<Role> unlisted = settings.unlistedAreCitizens() ? Set.of(Role.CITIZEN) : Set.of();
        return accounts.find(login).orElseGet(() -> new Account(login, login, unlisted, null));
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String login = loginIn(token);
        if (login == null || !LOGIN.matcher(login).matches()) {
            throw new InvalidBearerTokenException("no usable name in the claim " + settings.nameClaim());
        }
        String[] roles =
                of(login).roles().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new);
        return new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList(roles), login);
    }

    /** A machine, which is its own subject (RFC 9068, 2.2), may lack the claim that names people. */
    private @Nullable String loginIn(Jwt token) {
        String name = token.getClaimAsString(settings.nameClaim());
        String subject = token.getSubject();
        boolean isMachine = subject != null && Objects.equals(subject, token.getClaimAsString("client_id"));
        return name == null && isMachine ? subject : name;
    }
}
