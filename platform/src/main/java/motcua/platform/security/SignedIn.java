package motcua.platform.security;

import java.util.Objects;
import motcua.dossier.Actor;
import motcua.dossier.OfficeId;
import motcua.platform.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who makes the present request. */
@Component
public final class SignedIn {

    private final Accounts accounts;

    SignedIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The account of the present request; only for paths whose rule asks for one. */
    public Account account() {
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication(), "path without a rule");
        return accounts.find(authentication.getName()).orElseThrow();
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
