package motcua.query.trail.reconcile;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.query.trail.log.Facts;
import motcua.query.trail.log.Pseudonyms;
import motcua.query.trail.log.Wording;

/**
 * What the store tells of an event, in the terms of an envelope: small enough to wait for it.
 *
 * @param actor the pseudonym of who did it
 * @param payload SHA-256 of the stored bytes
 * @param isLate whether it stands in the store behind one with a greater sequence of the same stream
 */
record Told(
        String id,
        Place place,
        String name,
        String revision,
        Instant recordedAt,
        Instant occurredAt,
        String actor,
        Hash payload,
        boolean isLate) {

    static Told of(StoredEvent event, Pseudonyms pseudonyms) {
        Facts facts = Facts.of(event);
        return new Told(
                Wording.of(event.id()),
                new Place(Wording.of(event.place().stream()), event.place().sequence()),
                Wording.of(event.name()),
                Wording.of(event.revision()),
                facts.recordedAt().truncatedTo(ChronoUnit.MILLIS),
                facts.occurredAt().truncatedTo(ChronoUnit.MILLIS),
                pseudonyms.of(facts.login()),
                Hash.sha256(event.payload()),
                false);
    }

    /** The same, which came behind a later step. */
    Told late() {
        return new Told(id, place, name, revision, recordedAt, occurredAt, actor, payload, true);
    }

    boolean isAt(Envelope envelope) {
        return place.sequence() == envelope.sequence() && place.stream().equals(envelope.dossierId());
    }

    /** Which fields of {@code envelope} say something else; those of its place left out. */
    List<String> differences(Envelope envelope) {
        List<String> fields = new ArrayList<>(0);
        note(fields, "payload", payload.equals(envelope.payload()));
        note(fields, "event", name.equals(envelope.event()));
        note(fields, "revision", revision.equals(envelope.revision()));
        note(fields, "actor", actor.equals(envelope.actor()));
        note(fields, "occurredAt", occurredAt.equals(envelope.occurredAt()));
        note(fields, "recordedAt", recordedAt.equals(envelope.recordedAt()));
        return fields;
    }

    private static void note(List<String> fields, String name, boolean isEqual) {
        if (!isEqual) {
            fields.add(name);
        }
    }
}
