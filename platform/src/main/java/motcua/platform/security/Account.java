package motcua.platform.security;

import java.util.Set;
import java.util.stream.Stream;
import motcua.dossier.OfficeId;
import org.jspecify.annotations.Nullable;

/**
 * A person or machine that may sign in. Who watches over the work, or over the system, does none of it.
 *
 * @param office where they work; null for those who belong to no counter
 */
public record Account(
        String login,
        String name,
        Set<Role> roles,
        @Nullable OfficeId office) {

    public Account {
        roles = Set.copyOf(roles);
        if (roles.size() > 1 && (roles.contains(Role.AUDITOR) || roles.contains(Role.ADMINISTRATOR))) {
            throw new IllegalArgumentException(login + ": who audits or administers has no other role beside it");
        }
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
