package motcua.command.notice;

import java.util.Objects;
import motcua.command.privacy.Applicant;
import motcua.command.privacy.Sealer;
import motcua.dossier.Sealed;
import motcua.notice.NoticeEvent.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Opens who is to be told. */
final class AddressBook {

    /** Somebody, or why there is nobody. */
    sealed interface Found {}

    record Somebody(Addressee addressee) implements Found {}

    record Nobody(Reason reason) implements Found {}

    private final Sealer sealer;
    private final JsonMapper json;

    AddressBook(Sealer sealer, JsonMapper json) {
        this.sealer = sealer;
        this.json = json;
    }

    /** Who stands in {@code applicant}; null when the dossier's events carry nobody. */
    Found find(@Nullable Sealed applicant) {
        if (applicant == null) {
            return new Nobody(Reason.NO_CONTACT);
        }
        try {
            Applicant opened = json.readValue(sealer.open(applicant), Applicant.class);
            String email = Objects.requireNonNullElse(opened.email(), "");
            return email.isBlank() ? new Nobody(Reason.NO_CONTACT) : new Somebody(new Addressee(opened.name(), email));
        } catch (IllegalArgumentException | JacksonException e) {
            // Erased, altered, or sealed under another key: none of it becomes better by trying again.
            return new Nobody(Reason.SEALED);
        }
    }
}
