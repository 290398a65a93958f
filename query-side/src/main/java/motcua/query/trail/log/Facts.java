package motcua.query.trail.log;

import java.time.DateTimeException;
import java.time.Instant;
import motcua.platform.events.StoredInstants;
import motcua.platform.stored.StoredEvent;
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

    /** An envelope writes years with four digits. */
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Of {@code event}; what its stamp does not say, or not so that it can be read, from what stands beside it in the store. */
    public static Facts of(StoredEvent event) {
        Instant at = within(event.at());
        Facts unstamped = new Facts(SYSTEM, at, at);
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), event.payload())) {
            return enter(json, "stamp") ? stamp(json, unstamped) : unstamped;
        } catch (JacksonException e) {
            return unstamped;
        }
    }

    private static Instant within(Instant at) {
        if (at.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return at.isAfter(LATEST) ? LATEST : at;
    }

    /** Reads to the end of the stamp; breaks off where it is not JSON. */
    private static Facts stamp(JsonParser json, Facts unstamped) {
        String login = unstamped.login;
        Instant occurredAt = unstamped.occurredAt;
        Instant recordedAt = unstamped.recordedAt;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals("actor")) {
                login = login(json, login);
            } else if (value == JsonToken.VALUE_STRING && name.equals("occurredAt")) {
                occurredAt = instant(json.getString(), occurredAt);
            } else if (value == JsonToken.VALUE_STRING && name.equals("recordedAt")) {
                recordedAt = instant(json.getString(), recordedAt);
            } else {
                json.skipChildren();
            }
        }
        return new Facts(login, occurredAt, recordedAt);
    }

    private static String login(JsonParser json, String otherwise) {
        String login = otherwise;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() == JsonToken.VALUE_STRING && name.equals("login")) {
                login = json.getString();
            } else {
                json.skipChildren();
            }
        }
        return login;
    }

    private static Instant instant(String text, Instant otherwise) {
        try {
            Instant instant = StoredInstants.parse(text);
            return within(instant).equals(instant) ? instant : otherwise;
        } catch (DateTimeException e) {
            return otherwise;
        }
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
