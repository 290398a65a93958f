package motcua.command.paper;

import java.util.Objects;
import motcua.command.privacy.Applicant;
import motcua.dossier.Sealed;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What people said about a dossier, in clear; {@code erased} stands for what cannot be opened (Luật 91/2025/QH15). */
record Clear(Key key, JsonMapper json, String erased) {

    /** The text behind {@code words}; empty when nothing was said. */
    String words(@Nullable Sealed words) {
        return words == null ? "" : Objects.requireNonNullElse(key.open(words), erased);
    }

    /** Who stands in {@code applicant}; nobody when no step carries one. */
    Party party(@Nullable Sealed applicant) {
        if (applicant == null) {
            return Party.UNTOLD;
        }
        String opened = key.open(applicant);
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
