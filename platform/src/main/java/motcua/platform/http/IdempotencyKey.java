package motcua.platform.http;

import java.util.UUID;
import java.util.regex.Pattern;
import motcua.dossier.CommandId;
import org.jspecify.annotations.Nullable;

/** The name a client gives to one request, so that sending it again changes nothing. */
public final class IdempotencyKey {

    /** The header that carries it. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private IdempotencyKey() {}

    /** The command id behind {@code key}, chosen by {@code login}; a fresh one when the client named none. */
    public static CommandId commandOf(String login, @Nullable String key) {
        if (key == null) {
            return new CommandId(UUID.randomUUID());
        }
        if (!FORM.matcher(key).matches()) {
            throw Problem.invalid(HEADER, "1 to 128 visible ASCII characters");
        }
        return CommandId.chosenBy(login, key);
    }
}
