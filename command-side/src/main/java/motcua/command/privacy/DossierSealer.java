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
    /** Whose subject the applicant of a request got. Ids only, no keys: those leave sooner. */
    private final Cache<Asked, String> subjects =
            Caffeine.newBuilder().maximumSize(MOST).build();

    DossierSealer(Sealer sealer, KeyChain keys, Applicants applicants, JsonMapper json) {
        this.sealer = sealer;
        this.keys = keys;
        this.applicants = applicants;
        this.json = json;
    }

    /** A request to a dossier, or a line of a register. Not the dossier alone: what is asked may be refused, and then tells nothing. */
    private record Asked(DossierId dossier, String step) {
        static Asked at(Place place) {
            return new Asked(place.dossier(), place.step());
        }
    }

    /** Seals the applicant whom {@code place} is the first to tell. */
    public Sealed seal(Place place, Applicant applicant) {
        // A request that is sent again meets the subject that it got the first time.
        return seal(place, applicant, subjects.getIfPresent(Asked.at(place)));
    }

    /** Seals how the applicant of {@code place}'s dossier says that they are: the subject stays who it was unless a number tells otherwise. */
    public Sealed sealCorrected(Place place, Applicant applicant) {
        return seal(place, applicant, applicants.subjectOf(place.dossier()));
    }

    private Sealed seal(Place place, Applicant applicant, @Nullable String usual) {
        String number = applicant.identityNumber();
        SubjectKey key = number == null ? keys.findOrNew(usual) : keys.ofWhoeverHas(number);
        subjects.put(Asked.at(place), key.subject());
        return sealer.seal(key, place, json.writeValueAsString(applicant));
    }

    /** The same for a dossier that nobody will ask about soon, one of many. */
    public Sealed sealOneOfMany(Place place, Applicant applicant) {
        return sealer.seal(keys.ofSomebodyNew(), place, json.writeValueAsString(applicant));
    }

    /** Seals what somebody writes about a dossier: together with its applicant, or under whoever is that by now. */
    public Sealed seal(Place place, String text) {
        String together = subjects.getIfPresent(Asked.at(place));
        return sealer.seal(
                keys.findOrNew(together == null ? applicants.subjectOf(place.dossier()) : together), place, text);
    }
}
