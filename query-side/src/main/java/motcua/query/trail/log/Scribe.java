package motcua.query.trail.log;

import java.security.SecureRandom;
import java.util.List;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import motcua.proof.Salt;
import org.jspecify.annotations.Nullable;

/** Writes envelopes. */
final class Scribe {

    private final String origin;
    private final Pseudonyms pseudonyms;
    private final EnvelopeReader envelopes;
    private final Chains chains;
    private final Alarms alarms;
    private final SecureRandom random = new SecureRandom();

    Scribe(String origin, Pseudonyms pseudonyms, EnvelopeReader envelopes, Chains chains, Alarms alarms) {
        this.origin = origin;
        this.pseudonyms = pseudonyms;
        this.envelopes = envelopes;
        this.chains = chains;
        this.alarms = alarms;
    }

    /** The envelopes of those of {@code events} that are not in the log yet. */
    List<Written> write(List<StoredEvent> events) {
        Intake intake = new Intake(this, envelopes, chains, alarms);
        events.forEach(intake::take);
        return intake.written();
    }

    /** @param prev digest of the envelope before it in its stream; null at place 0 */
    Written envelope(StoredEvent event, Place place, @Nullable Hash prev) {
        Facts facts = Facts.of(event);
        byte[] salt = new byte[Salt.BYTES];
        random.nextBytes(salt);
        byte[] envelope = new Envelope(
                        origin,
                        Wording.of(event.id()),
                        place.stream(),
                        place.sequence(),
                        Wording.of(event.name()),
                        Wording.of(event.revision()),
                        facts.recordedAt(),
                        facts.occurredAt(),
                        pseudonyms.of(facts.login()),
                        prev,
                        Hash.sha256(event.payload()),
                        Salt.of(salt))
                .encode();
        return new Written(place, envelope, Hash.sha256(envelope));
    }
}
