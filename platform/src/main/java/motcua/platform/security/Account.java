package motcua.platform.security;

import java.util.Set;
import java.util.stream.Stream;
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

    /**
     * Whether this account may read what one of {@code offices} received, decides or does: auditors everything, leaders what their
     * office and those below it have, clerks and officers what their own has. Acting reaches no further than the actor's own office;
     * that is up to the rules of a dossier.
     */
    public boolean mayRead(OfficeId... offices) {
        return is(Role.AUDITOR) || Stream.of(offices).anyMatch(this::sees);
    }

    private boolean sees(OfficeId other) {
        OfficeId own = office;
        if (own == null) {
            return false;
        }
        return is(Role.LEADER) ? own.reaches(other) : is(Role.CLERK, Role.OFFICER) && own.equals(other);
    }
}
