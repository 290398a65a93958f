package motcua.standalone.deploy;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the front door leads. */
public final class FrontDoor {

    private static final String ROUTES = House.text("deploy/front-door/Caddyfile");
    private static final Pattern ROUTE = Pattern.compile("(?m)^\\thandle @(\\w+) \\{\\n([^}]*?)import (\\w+-side)\\n");

    private FrontDoor() {}

    /** The side that gets {@code door}, such as {@code GET /api/v1/queues/{officer}}; empty when it is closed. */
    public static Optional<String> sideBehind(String door) {
        String method = door.substring(0, door.indexOf(' '));
        String path = door.substring(method.length() + 1).replaceAll("\\{[^}]*}", "x");
        return ROUTE.matcher(ROUTES)
                .results()
                .filter(route -> takes(route.group(1), method, path))
                .map(route -> route.group(3))
                .findFirst();
    }

    private static boolean takes(String matcher, String method, String path) {
        List<String> methods = words(matcher, "method");
        return (methods.isEmpty() || methods.contains(method))
                && words(matcher, "path").stream().anyMatch(pattern -> matches(pattern, path));
    }

    /** What stands behind {@code word} in the matcher of that name, which has one line or a block. */
    private static List<String> words(String matcher, String word) {
        return Pattern.compile("(?m)^\\t@" + matcher + " (?:" + word + " (.*)$|\\{[^}]*?\\t" + word + " (.*)$)")
                .matcher(ROUTES)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(line -> List.of(line.split(" ")).stream())
                .toList();
    }

    /** As Caddy does it: a star at the end, when it is the only one, is for all that follows, any other for one segment. */
    private static boolean matches(String pattern, String path) {
        if (pattern.indexOf('*') == pattern.length() - 1) {
            return path.startsWith(pattern.substring(0, pattern.length() - 1));
        }
        return path.matches(pattern.replace(".", "\\.").replace("*", "[^/]*"));
    }
}
