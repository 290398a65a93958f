package motcua.dossier;

import java.util.UUID;

/** Identifies one request to change something; the same id twice is the same request. */
public record CommandId(UUID value) {

    /** Reads the canonical form of a UUID; throws {@link IllegalArgumentException} for anything else. */
    public static CommandId of(String text) {
        return new CommandId(Names.uuid("command id", text));
    }

    /** The request that {@code login} named {@code idempotencyKey}: keys of two people never meet. */
    public static CommandId chosenBy(String login, String idempotencyKey) {
        return new CommandId(Names.derive("command-of-key", login, idempotencyKey));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
