package motcua.platform.security;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * Who may come to the doors of a package, as data: Spring Security is configured from it, and the page {@code docs/access.md} is
 * printed from it. A path without a rule is closed to everybody.
 */
public record PathRules(List<PathRule> rules) {

    public PathRules {
        rules = List.copyOf(rules);
    }

    /** Doors to look through, which nobody may yet. */
    public static PathRules get(String... paths) {
        return on(HttpMethod.GET, paths);
    }

    /** Doors to act through, which nobody may yet. */
    public static PathRules post(String... paths) {
        return on(HttpMethod.POST, paths);
    }

    /** Doors for {@code method}, which nobody may come to yet. */
    public static PathRules on(HttpMethod method, String... paths) {
        return new PathRules(Stream.of(paths)
                .map(path -> new PathRule(method, path, false, Map.of()))
                .toList());
    }

    /** Opens all these doors to {@code roles}, so far as {@code scope} goes. */
    public PathRules to(Scope scope, Role... roles) {
        PathRules more = this;
        for (Role role : roles) {
            more = more.each(rule -> rule.with(role, scope));
        }
        return more;
    }

    /** For what is read of dossiers: the staff of their offices, the leaders above them, and auditors. */
    public PathRules toReaders() {
        return to(Scope.OWN_OFFICE, Role.CLERK, Role.OFFICER)
                .to(Scope.OWN_BRANCH, Role.LEADER)
                .to(Scope.ANY, Role.AUDITOR);
    }

    /** Opens all these doors to whoever comes, signed in or not. */
    public PathRules toEverybody() {
        return each(rule -> new PathRule(rule.method(), rule.path(), true, rule.scopes()));
    }

    /** These, and after them {@code others}. */
    public PathRules and(PathRules others) {
        return new PathRules(
                Stream.concat(rules.stream(), others.rules.stream()).toList());
    }

    private PathRules each(UnaryOperator<PathRule> change) {
        return new PathRules(rules.stream().map(change).toList());
    }
}
