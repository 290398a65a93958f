package motcua.platform.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says what was expected without repeating what came, which may be personal or hostile. */
final class Expectation {

    private static final Pattern ENUM = Pattern.compile("not one of (\\[[A-Z_, ]+])");
    private static final Pattern OURS = Pattern.compile("^(?:.*: )?(not a [^\"]+|text without [a-z ]+)$");

    private Expectation() {}

    static String of(@Nullable String message) {
        if (message == null) {
            return "another value";
        }
        Matcher named = ENUM.matcher(message);
        if (named.find()) {
            return "one of " + named.group(1);
        }
        Matcher ours = OURS.matcher(message);
        if (ours.find()) {
            return ours.group(1).replaceFirst("^not a (?=[aeiou])", "an ").replaceFirst("^not a ", "a ");
        }
        return message.startsWith("Unrecognized property") ? "no such field" : "a value of the right type";
    }
}
