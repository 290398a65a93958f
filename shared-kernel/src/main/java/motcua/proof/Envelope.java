package motcua.proof;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is logged of one stored event: who, what, when, after which, and the hash of its stored bytes, but not its
 * content. Its bytes are canonical JSON (RFC 8785) with string values only, so that every reader hashes the same bytes.
 *
 * @param log origin of the log it is meant for
 * @param eventId which event
 * @param dossierId whose event
 * @param sequence which event of its dossier, from 0
 * @param event the name under which the event is stored
 * @param revision the revision of its stored form
 * @param recordedAt when it was recorded; kept to the millisecond
 * @param occurredAt when it happened, as a person said; kept to the millisecond
 * @param actor pseudonym of who did it
 * @param prev {@link #digest} of the envelope before it in its dossier; null for the first, which has sequence 0
 * @param payload SHA-256 of the stored bytes of the event
 * @param salt keeps {@link #digest} from being guessed
 */
public record Envelope(
        String log,
        String eventId,
        String dossierId,
        long sequence,
        String event,
        String revision,
        Instant recordedAt,
        Instant occurredAt,
        String actor,
        @Nullable Hash prev,
        Hash payload,
        Salt salt) {

    /** No text in an envelope is longer, in UTF-16 units; so an envelope always fits into an entry of the log. */
    public static final int MAX_TEXT = 512;

    private static final int FIELDS = 12;
    private static final String PREV = "prev";

    /**
     * Throws {@link Malformed} for an empty or overlong text, a year without four digits, or a first envelope that has
     * another before it.
     */
    public Envelope {
        check(log);
        check(eventId);
        check(dossierId);
        check(event);
        check(revision);
        check(actor);
        if (sequence < 0 || (sequence == 0) != (prev == null)) {
            throw new Malformed("every envelope but the first of a dossier names the one before it");
        }
        recordedAt = Moment.millis(recordedAt);
        occurredAt = Moment.millis(occurredAt);
    }

    private static void check(String text) {
        Strict.utf8(text);
        if (text.isEmpty() || text.length() > MAX_TEXT) {
            throw new Malformed("a text in an envelope is not empty and not overlong");
        }
    }

    /** Reads what {@link #encode} writes; throws {@link Malformed} for anything else, be it one more space or field. */
    public static Envelope parse(byte[] encoded) {
        Map<String, String> fields = FlatJson.parse(Strict.utf8(encoded));
        String prev = fields.get(PREV);
        if (fields.size() != (prev == null ? FIELDS - 1 : FIELDS)) {
            throw new Malformed("not the fields of an envelope");
        }
        return new Envelope(
                field(fields, "log"),
                field(fields, "eventId"),
                field(fields, "dossierId"),
                Strict.decimal("sequence", field(fields, "sequence")),
                field(fields, "event"),
                field(fields, "revision"),
                Moment.parse(field(fields, "recordedAt")),
                Moment.parse(field(fields, "occurredAt")),
                field(fields, "actor"),
                prev == null ? null : Hash.parse(prev),
                Hash.parse(field(fields, "payload")),
                new Salt(field(fields, "salt")));
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new Malformed("not the fields of an envelope");
        }
        return value;
    }

    /** The bytes to keep and to hash: canonical JSON in UTF-8, without {@code prev} when there is none. */
    public byte[] encode() {
        SortedMap<String, String> fields = new TreeMap<>();
        fields.put("actor", actor);
        fields.put("dossierId", dossierId);
        fields.put("event", event);
        fields.put("eventId", eventId);
        fields.put("log", log);
        fields.put("occurredAt", Moment.write(occurredAt));
        fields.put("payload", payload.toString());
        if (prev != null) {
            fields.put(PREV, prev.toString());
        }
        fields.put("recordedAt", Moment.write(recordedAt));
        fields.put("revision", revision);
        fields.put("salt", salt.base64());
        fields.put("sequence", Long.toString(sequence));
        return Strict.utf8(FlatJson.write(fields));
    }

    /** SHA-256 of {@link #encode}. It tells nothing about the envelope to whoever lacks the salt. */
    public Hash digest() {
        return Hash.sha256(encode());
    }

    /** Whether this is the next envelope of the same dossier in the same log after {@code earlier}. */
    public boolean follows(Envelope earlier) {
        return log.equals(earlier.log)
                && dossierId.equals(earlier.dossierId)
                && sequence - 1 == earlier.sequence
                && prev != null
                && prev.equals(earlier.digest());
    }
}
