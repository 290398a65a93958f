package motcua.platform.security;

import java.util.Objects;
import motcua.dossier.Actor;
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

    /** The present account as it stands in events. */
    public Actor actor() {
        Account account = account();
        return new Actor(account.login(), account.office());
    }
}
