package motcua.standalone.http;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.platform.security.PathRule;
import motcua.platform.security.Role;
import motcua.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** The table of {@code docs/access.md}, printed from the rules. */
final class AccessPage {

    static final String HEAD = """
            | | door | no sign-in | công dân · citizen | một cửa · clerk | thụ lý · officer | lãnh đạo · leader | kiểm tra · auditor | quản trị · administrator |
            |---|---|---|---|---|---|---|---|---|
            """;

    private AccessPage() {}

    /** One line a rule; {@code tags} says what the doors behind {@code GET /path} are called. */
    static String table(List<PathRule> rules, Map<String, Tag> tags) {
        return rules.stream()
                // Whoever may look may also ask without wanting the body.
                .filter(rule -> !rule.method().equals(HttpMethod.HEAD))
                .sorted(Comparator.comparing(PathRule::path)
                        .thenComparing(rule -> rule.method().name()))
                .map(rule -> line(rule, tags.get(way(rule))))
                .collect(Collectors.joining("\n", HEAD, "\n"));
    }

    static String way(PathRule rule) {
        return rule.method() + " " + rule.path();
    }

    private static String line(PathRule rule, @Nullable Tag tag) {
        return Stream.concat(
                        Stream.of(
                                tag == null ? "" : tag.name(), "`" + way(rule) + "`", rule.everybody() ? "yes" : "no"),
                        Stream.of(Role.values()).map(role -> cell(rule, role)))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(PathRule rule, Role role) {
        if (rule.everybody()) {
            return "yes";
        }
        Scope scope = rule.scopes().get(role);
        return scope == null
                ? "no"
                : switch (scope) {
                    case ANY -> "yes";
                    case OWN_OFFICE -> "own office";
                    case OWN_BRANCH -> "own office and below";
                    case OWN -> "own";
                };
    }
}
