package motcua.platform.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import motcua.dossier.OfficeId;
import motcua.proof.Seal;
import motcua.proof.VerifierKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/**
 * A person or machine that may sign in. Who watches over the work, or over the system, does none of it.
 *
 * @param office where they work; null for those who belong to no counter
 * @param key the public key of an administrator, under which their orders are checked (c2sp.org/signed-note, verifier keys); null for
 *     those who have none
 */
public record Account(
        String login,
        String name,
        Set<Role> roles,
        @Nullable OfficeId office,
        @Nullable String key) {

    /** Throws {@link IllegalArgumentException} for roles that exclude each other, and for a key that is not this administrator's. */
    @ConstructorBinding
    public Account {
        roles = Set.copyOf(roles);
        if (roles.size() > 1 && (roles.contains(Role.AUDITOR) || roles.contains(Role.ADMINISTRATOR))) {
            throw new IllegalArgumentException(login + ": who audits or administers has no other role beside it");
        }
        if (key != null) {
            check(login, roles, key);
        }
    }

    /** One without a key. */
    public Account(String login, String name, Set<Role> roles, @Nullable OfficeId office) {
        this(login, name, roles, office, null);
    }

    private static void check(String login, Set<Role> roles, String vkey) {
        if (!roles.contains(Role.ADMINISTRATOR)) {
            throw new IllegalArgumentException(login + ": only administrators sign orders and have a key");
        }
        VerifierKey key;
        try {
            key = VerifierKey.parse(vkey);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(login + ": key: " + e.getMessage(), e);
        }
        // Whoever has the events alone must see whose key it is.
        if (!key.name().equals(login) || key.seal() != Seal.NOTE) {
            throw new IllegalArgumentException(login + ": key: must be one that signs, named like the login");
        }
    }

    /** The key under which orders of this account are checked; empty when it has none. */
    public Optional<VerifierKey> verifier() {
        return Optional.ofNullable(key).map(VerifierKey::parse);
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
