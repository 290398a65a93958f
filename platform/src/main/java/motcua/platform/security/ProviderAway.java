package motcua.platform.security;

import org.springframework.security.core.AuthenticationException;

/** Nobody knows whether a token is good: the keys of its provider cannot be had. An outage, and no fault of who sent it. */
final class ProviderAway extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    ProviderAway(Throwable cause) {
        super("the keys of the sign-in provider cannot be had", cause);
    }
}
