package motcua.platform.security;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import motcua.dossier.Actor;
import motcua.dossier.OfficeId;
import motcua.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Tells who makes the present request. */
@Component
public final class SignedIn {

    /** What is asked of who comes without a token (RFC 6750). */
    public static final String CHALLENGE = "Bearer realm=\"motcua\"";

    private final Directory people;

    SignedIn(Directory people) {
        this.people = people;
    }

    /** The account of the present request; only for paths whose rule asks for one. */
    public Account account() {
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication(), "path without a rule");
        return people.of(authentication.getName());
    }

    /** The account of the present request; empty when nobody has looked who makes it. Who brought no token has no role. */
    public Optional<Account> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> people.of(authentication.getName()));
    }

    /** When the token of the present request ends; long ago when it has none. */
    public Instant until() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Objects.requireNonNullElse(token.getToken().getExpiresAt(), Instant.EPOCH)
                : Instant.EPOCH;
    }

    /** Throws a 403 problem when the present account {@linkplain Account#mayRead may not read} what {@code offices} have. */
    public void mustRead(OfficeId... offices) {
        if (!account().mayRead(offices)) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FORBIDDEN");
        }
    }

    /** The present account as it stands in events. */
    public Actor actor() {
        Account account = account();
        return new Actor(account.login(), account.office());
    }
}
