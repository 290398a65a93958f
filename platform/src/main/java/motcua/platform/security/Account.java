package motcua.platform.security;

import java.util.Set;
import motcua.dossier.OfficeId;
import org.jspecify.annotations.Nullable;

/**
 * A person or machine that may sign in.
 *
 * @param password as Spring Security stores it, with its scheme in front: {@code {bcrypt}…}
 * @param office where they work; null for those who belong to no counter
 */
public record Account(
        String login,
        String password,
        String name,
        Set<Role> roles,
        @Nullable OfficeId office) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /** Whether this account has one of {@code wanted}. */
    public boolean is(Role... wanted) {
        for (Role role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
