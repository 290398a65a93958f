package motcua.auditor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.Salt;
import org.jspecify.annotations.Nullable;

/**
 * A step of a dossier before it is logged: what the stored event says. Steps that come from a register happened when
 * that says, others as they are recorded.
 *
 * @param received when the clock of the dossier started
 * @param more members besides, each with a comma behind it; a {@code deadline} among them stands for the usual one
 */
public record Step(
        String dossier,
        String event,
        String office,
        String procedure,
        String channel,
        Instant received,
        Instant due,
        Instant occurredAt,
        Instant recordedAt,
        boolean imported,
        String more) {

    private static final String REQUEST = "\"request\":{\"id\":\"r\",\"fingerprint\":\"ZmluZ2VycHJpbnQ\"}";
    private static final String LINE = "\"line\":{\"importId\":\"i\",\"number\":12}";

    /** A dossier received at a counter of Hữu Lũng, due at the end of the same day. */
    public static Step received(String dossier, String at) {
        Instant instant = Instant.parse(at);
        Instant due = Instant.parse(at.substring(0, 10) + "T10:00:00Z");
        return new Step(
                id(dossier),
                "dossier.received",
                "H37.08.01",
                "1.001193",
                "COUNTER",
                instant,
                due,
                instant,
                instant,
                false,
                "");
    }

    /** The next step of the same dossier. */
    public Step then(String next, String at) {
        Instant instant = Instant.parse(at);
        return new Step(
                dossier,
                next,
                office,
                procedure,
                channel,
                received,
                due,
                instant,
                imported ? recordedAt : instant,
                imported,
                "");
    }

    public Step resolved(String at) {
        return then("dossier.resolved", at);
    }

    public Step at(String otherOffice, String otherProcedure, String otherChannel) {
        return new Step(
                dossier,
                event,
                otherOffice,
                otherProcedure,
                otherChannel,
                received,
                due,
                occurredAt,
                recordedAt,
                imported,
                "");
    }

    public Step due(String at) {
        return new Step(
                dossier,
                event,
                office,
                procedure,
                channel,
                received,
                Instant.parse(at),
                occurredAt,
                recordedAt,
                imported,
                "");
    }

    /** The same step, taken from a register at {@code at}. */
    public Step importedAt(String at) {
        return new Step(
                dossier, event, office, procedure, channel, received, due, occurredAt, Instant.parse(at), true, more);
    }

    /** The same step with members of its own. */
    public Step with(String members) {
        return new Step(
                dossier, event, office, procedure, channel, received, due, occurredAt, recordedAt, imported, members);
    }

    /** A deadline as it stands in events. */
    public static String deadline(Instant received, Instant due) {
        return "{\"received\":\"%s\",\"due\":\"%s\",\"rule\":\"simple-1\",\"calendar\":\"vn-2022-2027.1\"}"
                .formatted(received, due);
    }

    /** The id of a dossier with this nickname. */
    public static String id(String nickname) {
        return "00000000-0000-8000-8000-0000000000" + nickname;
    }

    /** The stored bytes. */
    public byte[] payload() {
        String json = """
                {"dossier":"%s",\
                "card":{"code":"%s-1","office":"%s","procedure":"%s","channel":"%s"},\
                %s\
                "stamp":{"actor":{"login":"lan","office":"%s"},"occurredAt":"%s","recordedAt":"%s",%s}}""".formatted(
                        dossier,
                        office,
                        office,
                        procedure,
                        channel,
                        more.isEmpty() ? "\"deadline\":" + deadline(received, due) + "," : more,
                        office,
                        occurredAt,
                        recordedAt,
                        imported ? LINE : REQUEST);
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The envelope of this step at a place of its dossier. */
    public Envelope envelope(long sequence, @Nullable Hash prev, Salt salt) {
        return new Envelope(
                SmallLog.ORIGIN,
                "event-" + dossier + "-" + sequence,
                dossier,
                sequence,
                event,
                "1",
                recordedAt,
                occurredAt,
                "pseudonym",
                prev,
                Hash.sha256(payload()),
                salt);
    }
}
