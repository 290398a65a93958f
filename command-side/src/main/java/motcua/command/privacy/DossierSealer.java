package motcua.command.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals what is said about people under the subject it belongs to. The same person is the same subject wherever an identity number
 * tells so; otherwise the applicant of each dossier is a subject of their own. What somebody writes about a dossier belongs to its
 * applicant: nobody can say whether free text names people, and so it is erased with them.
 */
@Component
public final class DossierSealer {

    private static final int MOST = 20_000;

    private final Sealer sealer;
    private final KeyChain keys;
    private final Applicants applicants;
    private final JsonMapper json;
    /** Whose the dossiers of the last hours are. Ids only, no keys: those leave sooner. */
    private final Cache<DossierId, String> subjects =
            Caffeine.newBuilder().maximumSize(MOST).build();

    DossierSealer(Sealer sealer, KeyChain keys, Applicants applicants, JsonMapper json) {
        this.sealer = sealer;
        this.keys = keys;
        this.applicants = applicants;
        this.json = json;
    }

    /** Seals the applicant whom {@code place} is the first to tell. */
    public Sealed seal(Place place, Applicant applicant) {
        String number = applicant.identityNumber();
        // A request that is sent again meets the subject that it got the first time.
        SubjectKey key =
                number == null ? keys.findOrNew(subjects.getIfPresent(place.dossier())) : keys.ofWhoeverHas(number);
        subjects.put(place.dossier(), key.subject());
        return sealer.seal(key, place, json.writeValueAsString(applicant));
    }

    /** Seals how the applicant of {@code place}'s dossier says that they are: the subject stays who it was unless a number tells otherwise. */
    public Sealed sealCorrected(Place place, Applicant applicant) {
        var _ = subject(place.dossier());
        return seal(place, applicant);
    }

    /** The same for a dossier that nobody will ask about soon, one of many. */
    public Sealed sealOneOfMany(Place place, Applicant applicant) {
        return sealer.seal(keys.ofSomebodyNew(), place, json.writeValueAsString(applicant));
    }

    /** Seals what somebody writes about a dossier. */
    public Sealed seal(Place place, String text) {
        return sealer.seal(keys.findOrNew(subject(place.dossier())), place, text);
    }

    private @Nullable String subject(DossierId dossier) {
        String known = subjects.getIfPresent(dossier);
        if (known != null) {
            return known;
        }
        String stored = applicants.subjectOf(dossier);
        if (stored != null) {
            subjects.put(dossier, stored);
        }
        return stored;
    }
}
