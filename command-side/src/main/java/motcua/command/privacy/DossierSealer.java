package motcua.command.privacy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what is said about people under the subject it belongs to. */
@Component
public final class DossierSealer {

    private final Sealer sealer;
    private final JsonMapper json;

    DossierSealer(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    /** Seals {@code applicant} of {@code dossier}. */
    public Sealed seal(DossierId dossier, Applicant applicant) {
        return sealer.seal(subject(known(dossier, applicant)), json.writeValueAsString(applicant));
    }

    /** Seals what somebody writes about {@code dossier}: nobody can say whether free text names people. */
    public Sealed seal(DossierId dossier, String text) {
        return sealer.seal(subject(dossier.toString()), text);
    }

    /**
     * The same person is the same subject wherever an identity number tells so; otherwise the dossier is all we know of
     * them.
     */
    private static String known(DossierId dossier, Applicant applicant) {
        return Objects.requireNonNullElse(applicant.identityNumber(), dossier.toString());
    }

    /** The hash is keyed, so that nobody can find a person by trying numbers. */
    private String subject(String known) {
        return sealer.fingerprint(("subject:" + known).getBytes(StandardCharsets.UTF_8));
    }
}
