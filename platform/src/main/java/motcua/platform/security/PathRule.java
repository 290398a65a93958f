package motcua.platform.security;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpMethod;

/**
 * Who may come to one door, and how far each gets behind it.
 *
 * @param path as the door's own mapping spells it, such as {@code /api/v1/dossiers/{id}/history}
 * @param everybody whether no one has to sign in
 * @param scopes the roles that may come; the door itself looks whose thing it is asked for
 */
public record PathRule(HttpMethod method, String path, boolean everybody, Map<Role, Scope> scopes) {

    public PathRule {
        Map<Role, Scope> ordered = new EnumMap<>(Role.class);
        ordered.putAll(scopes);
        scopes = Collections.unmodifiableMap(ordered);
    }

    PathRule with(Role role, Scope scope) {
        Map<Role, Scope> more = new EnumMap<>(Role.class);
        more.putAll(scopes);
        more.put(role, scope);
        return new PathRule(method, path, everybody, more);
    }

    /** The roles that may come, by the names Spring Security knows them under. */
    String[] roles() {
        return scopes.keySet().stream().map(Enum::name).toArray(String[]::new);
    }
}
