package motcua.standalone.http;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.platform.security.PathRule;
import motcua.platform.security.PathRules;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The doors of a program: those that are there, and those that its rules speak of. */
final class Mapped {

    /** The server alone gets there, to say what it refused. */
    private static final String ERROR = "ANY /error";

    /** Files, and no door of a program. */
    private static final String FILES = "GET /swagger-ui/**";

    @Tag(name = "")
    private static final class Untagged {}

    private static final Tag NO_TAG = Objects.requireNonNull(Untagged.class.getAnnotation(Tag.class));

    private Mapped() {}

    /** What is mapped in all frameworks, with the name of its group where it has one. */
    static Map<String, Tag> endpoints(Collection<RequestMappingInfoHandlerMapping> mappings) {
        Map<String, Tag> found = new TreeMap<>();
        for (var mapping : mappings) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                Tag tag = method.getBeanType().getAnnotation(Tag.class);
                Stream<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                        ? Stream.of("ANY")
                        : info.getMethodsCondition().getMethods().stream().map(Enum::name);
                methods.forEach(verb -> Objects.requireNonNull(info.getPathPatternsCondition())
                        .getPatternValues()
                        .forEach(path -> found.put(verb + " " + path, tag == null ? NO_TAG : tag)));
            });
        }
        found.keySet().removeIf(Predicate.isEqual(ERROR));
        return found;
    }

    /** What the rules speak of, but for what stands on the other port. */
    static Set<String> ruled(Collection<PathRules> rules) {
        TreeSet<String> ruled = rules.stream()
                .flatMap(of -> of.rules().stream())
                .filter((PathRule rule) -> !rule.method().equals(HttpMethod.HEAD))
                .map(AccessPage::way)
                .collect(Collectors.toCollection(TreeSet::new));
        ruled.remove(FILES);
        ruled.removeIf(way -> way.contains(" /actuator"));
        return ruled;
    }
}
