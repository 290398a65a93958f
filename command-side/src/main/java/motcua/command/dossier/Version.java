package motcua.command.dossier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;

/** A dossier's version as an entity tag (RFC 9110 §8.8.3). */
final class Version {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Version() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The version that {@code If-Match} asks for; null when it asks for any. */
    static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.invalid("If-Match", "one strong entity tag, such as \"3\"");
        }
        return Long.valueOf(tag.group(1));
    }
}
