package motcua.query.trail.log;

import java.time.DateTimeException;
import java.time.Instant;
import motcua.platform.stored.StoredEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What an envelope repeats of an event: who and when. Read from the stored bytes, not through the event's class, because an
 * event that this build does not know must be logged too.
 *
 * @param login who did it; {@code system} for events without stamp
 * @param occurredAt when it happened, as a person said
 * @param recordedAt when it was recorded, by our clock
 */
public record Facts(String login, Instant occurredAt, Instant recordedAt) {

    private static final String SYSTEM = "system";
    private static final JsonFactory JSON = new JsonFactory();

    /** Of {@code event}; from its stamp, or from what stands beside it in the store when it has none that can be read. */
    public static Facts of(StoredEvent event) {
        Facts unstamped = new Facts(SYSTEM, event.at(), event.at());
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), event.payload())) {
            return enter(json, "stamp") ? stamp(json, unstamped) : unstamped;
        } catch (JacksonException | DateTimeException e) {
            return unstamped;
        }
    }

    private static Facts stamp(JsonParser json, Facts unstamped) {
        String login = unstamped.login;
        Instant occurredAt = unstamped.occurredAt;
        Instant recordedAt = unstamped.recordedAt;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "actor" -> login = orElse(login(json), login);
                case "occurredAt" -> occurredAt = Instant.parse(json.getString());
                case "recordedAt" -> recordedAt = Instant.parse(json.getString());
                default -> json.skipChildren();
            }
        }
        return new Facts(login, occurredAt, recordedAt);
    }

    private static @Nullable String login(JsonParser json) {
        String login = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("login")) {
                login = json.getString();
            } else {
                json.skipChildren();
            }
        }
        return login;
    }

    private static String orElse(@Nullable String login, String otherwise) {
        return login == null ? otherwise : login;
    }

    /** Moves into the object {@code wanted} of the outermost one. */
    private static boolean enter(JsonParser json, String wanted) {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.START_OBJECT && name.equals(wanted)) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }
}
