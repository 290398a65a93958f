package motcua.command.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals an applicant as one text under the subject it belongs to. */
@Component
public final class ApplicantSealer {

    private final Sealer sealer;
    private final JsonMapper json;

    ApplicantSealer(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    /** Seals {@code applicant} of {@code dossier}. */
    public Sealed seal(DossierId dossier, Applicant applicant) {
        return sealer.seal(subject(dossier, applicant), json.writeValueAsString(applicant));
    }

    /**
     * The same person is the same subject wherever an identity number tells so; otherwise the dossier is all we know of
     * them. The hash is keyed, so that nobody can find a person by trying numbers.
     */
    private String subject(DossierId dossier, Applicant applicant) {
        String known = Objects.requireNonNullElse(applicant.identityNumber(), dossier.toString());
        return sealer.fingerprint(("subject:" + known).getBytes(StandardCharsets.UTF_8));
    }
}
