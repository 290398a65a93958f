package motcua.auditor.payload;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import org.jspecify.annotations.Nullable;

/** Whether the stored bytes of an event are those of its envelope, and say the same about when and whose it is. */
public final class StampCheck {

    private static final String OF_DOSSIERS = "dossier.";

    private StampCheck() {}

    /** What differs first; empty when nothing does. */
    public static Optional<Sentence> fault(Envelope envelope, byte[] payload) {
        if (!Hash.sha256(payload).equals(envelope.payload())) {
            return Optional.of(Sentence.of("payload.altered"));
        }
        Optional<Map<String, String>> read = Scalars.of(payload);
        return read.isEmpty() ? Optional.of(Sentence.of("payload.not-json")) : fault(envelope, read.get());
    }

    private static Optional<Sentence> fault(Envelope envelope, Map<String, String> said) {
        String dossier = said.get("/dossier");
        // Number books, imports, looks and acts are no dossier's; their streams have names of their own.
        if (envelope.event().startsWith(OF_DOSSIERS) && !envelope.dossierId().equals(dossier)) {
            return Optional.of(differs("dossierId", envelope.dossierId(), dossier));
        }
        // Without a stamp the times are the store's, which the bytes do not tell.
        if (said.keySet().stream().noneMatch(pointer -> pointer.startsWith("/stamp/"))) {
            return Optional.empty();
        }
        Optional<Sentence> recorded = at("recordedAt", envelope.recordedAt(), said);
        // A look and an act happen as they are recorded; what stands in the envelope instead is the store's time.
        return envelope.event().startsWith(OF_DOSSIERS) || said.containsKey("/stamp/occurredAt")
                ? recorded.or(() -> at("occurredAt", envelope.occurredAt(), said))
                : recorded;
    }

    private static Optional<Sentence> at(String member, Instant enveloped, Map<String, String> said) {
        String stamped = said.get("/stamp/" + member);
        return millis(stamped).filter(enveloped::equals).isPresent()
                ? Optional.empty()
                : Optional.of(differs(member, enveloped.toString(), stamped));
    }

    private static Optional<Instant> millis(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(Instant.parse(text).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Sentence differs(String member, String enveloped, @Nullable String stored) {
        return Sentence.of("payload.differs", member, enveloped, stored == null ? "-" : stored);
    }
}
