package motcua.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Who says it: always the login that signed the request, never a field of its body.
 *
 * @param office where the actor works; null for citizens, portals and importers, who belong to no counter
 */
public record Actor(String login, @Nullable OfficeId office) {

    /** The house itself: nobody can sign in under this name, which has a colon. */
    public static final Actor HOUSE = new Actor("motcua:house", null);
}
