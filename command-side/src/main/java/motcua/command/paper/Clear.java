package motcua.command.paper;

import java.util.Objects;
import motcua.command.privacy.Applicant;
import motcua.command.privacy.Place;
import motcua.command.privacy.Place.Field;
import motcua.command.privacy.SealedIn;
import motcua.dossier.DossierEvent;
import motcua.dossier.Sealed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What people said about a dossier, in clear; {@code erased} stands for what cannot be opened (Luật 91/2025/QH15). */
record Clear(Key key, JsonMapper json, String erased) {

    /** Why {@code step} was done; empty when nothing was said. */
    String reason(DossierEvent step) {
        Sealed words = SealedIn.reason(step);
        return words == null ? "" : Objects.requireNonNullElse(key.open(Place.in(step, Field.REASON), words), erased);
    }

    /** Whom {@code step} tells of; nobody when there is no step that does. */
    Party party(@Nullable DossierEvent step) {
        Sealed applicant = step == null ? null : SealedIn.applicant(step);
        if (step == null || applicant == null) {
            return Party.UNTOLD;
        }
        String opened = key.open(Place.in(step, Field.APPLICANT), applicant);
        if (opened == null) {
            return Party.erased(erased);
        }
        try {
            Applicant told = json.readValue(opened, Applicant.class);
            return new Party(told.name(), told(told.address()), told(told.phone()), told(told.email()));
        } catch (JacksonException e) {
            return Party.erased(erased);
        }
    }

    private static String told(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
