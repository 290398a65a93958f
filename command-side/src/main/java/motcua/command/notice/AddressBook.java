package motcua.command.notice;

import java.util.Objects;
import java.util.Optional;
import motcua.command.privacy.Applicant;
import motcua.command.privacy.Place;
import motcua.command.privacy.Place.Field;
import motcua.command.privacy.SealedIn;
import motcua.command.privacy.Sealer;
import motcua.dossier.DossierEvent;
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

    /** Whom {@code step} tells of; null when the dossier's events tell of nobody. */
    Found find(@Nullable DossierEvent step) {
        Sealed applicant = step == null ? null : SealedIn.applicant(step);
        if (step == null || applicant == null) {
            return new Nobody(Reason.NO_CONTACT);
        }
        Optional<String> opened = sealer.open(Place.in(step, Field.APPLICANT), applicant);
        // Erased, altered, or sealed under another key: none of it becomes better by trying again.
        return opened.map(this::read).orElseGet(() -> new Nobody(Reason.SEALED));
    }

    private Found read(String opened) {
        try {
            Applicant applicant = json.readValue(opened, Applicant.class);
            String email = Objects.requireNonNullElse(applicant.email(), "");
            return email.isBlank()
                    ? new Nobody(Reason.NO_CONTACT)
                    : new Somebody(new Addressee(applicant.name(), email));
        } catch (JacksonException e) {
            return new Nobody(Reason.SEALED);
        }
    }
}
