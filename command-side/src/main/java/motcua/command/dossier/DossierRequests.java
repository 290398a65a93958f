package motcua.command.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import motcua.command.privacy.Applicant;
import motcua.dossier.Channel;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.Outcome;
import motcua.dossier.ProcedureCode;
import motcua.privacy.SubjectErased.Ground;
import org.jspecify.annotations.Nullable;

/**
 * The bodies of the requests that change a dossier. A field that came later is left out of the fingerprint where it says nothing, so
 * that a request which is sent again after an upgrade is still the same. None prints what somebody wrote: it does not wander into logs.
 */
final class DossierRequests {

    private static final String REQUIRED = "required";
    private static final String TEXT = "1 to 2000 characters";
    private static final String TERMS = "1 to 200 characters";
    private static final int LONGEST = 2_000;

    private DossierRequests() {}

    /** What every request may say: that its step is only now written down. */
    sealed interface Told {
        /** Null when it happens now. */
        @Nullable
        Late late();
    }

    /**
     * A step that happened before it is written down.
     *
     * @param occurredAt when it happened; not in the future, and not before the step it follows
     * @param reason why it is written down only now
     */
    record Late(
            @NotNull(message = REQUIRED) Instant occurredAt,

            @NotBlank(message = TEXT) @Size(max = LONGEST, message = TEXT)
            String reason) {
        @Override
        public String toString() {
            return "Late[" + occurredAt + "]";
        }
    }

    /**
     * Opens a dossier.
     *
     * @param office required online; at the counter it is the clerk's own and may be left out
     * @param competent the office that decides, when the counter receives it for another one; null when it is its own
     * @param declined why the counter does not accept it; null when it does
     */
    record Open(
            @NotNull(message = REQUIRED) Channel channel,
            @NotNull(message = REQUIRED) ProcedureCode procedure,
            @Nullable OfficeId office,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OfficeId competent,

            @Valid @NotNull(message = REQUIRED) Applicant applicant,

            @Size(min = 1, max = LONGEST, message = TEXT) @Nullable
            String declined,

            @Valid @Nullable Late late)
            implements Told {
        @Override
        public String toString() {
            return "Open[" + procedure + "]";
        }
    }

    /**
     * Accepts what was submitted online; may be left out.
     *
     * @param competent the office that decides, when that is another one; null when it is the counter's own
     */
    record Receive(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OfficeId competent,

            @Valid @Nullable Late late) implements Told {
        static Receive of(@Nullable Receive body) {
            return body == null ? new Receive(null, null) : body;
        }
    }

    /**
     * Hands a dossier to {@code officer}, an account that resolves at the dossier's office.
     *
     * @param reason required when it goes from one officer to another
     */
    record Assign(
            @NotNull(message = REQUIRED) OfficerId officer,

            @Size(min = 1, max = LONGEST, message = TEXT) @Nullable
            String reason,

            @Valid @Nullable Late late)
            implements Told {
        @Override
        public String toString() {
            return "Assign[" + officer + "]";
        }
    }

    /**
     * Decides on a dossier.
     *
     * @param reason required when it is refused
     */
    record Resolve(
            @NotNull(message = REQUIRED) Outcome outcome,

            @Size(min = 1, max = LONGEST, message = TEXT) @Nullable
            String reason,

            @Valid @Nullable Late late)
            implements Told {
        @Override
        public String toString() {
            return "Resolve[" + outcome + "]";
        }
    }

    /** Does something that must be explained. */
    record Explain(
            @NotBlank(message = TEXT) @Size(max = LONGEST, message = TEXT)
            String reason,

            @Valid @Nullable Late late) implements Told {
        @Override
        public String toString() {
            return "Explain[…]";
        }
    }

    /** Apologises for a delay of {@code workingDays}; the clock says which date that is. */
    record Extend(
            @Min(value = 1, message = "1 to 60") @Max(value = 60, message = "1 to 60")
            int workingDays,

            @NotBlank(message = TEXT) @Size(max = LONGEST, message = TEXT)
            String reason,

            @Valid @Nullable Late late)
            implements Told {
        @Override
        public String toString() {
            return "Extend[" + workingDays + "]";
        }
    }

    /** Asks for {@code vnd} dong. */
    record Charge(
            @Min(value = 1, message = "1 to 1000000000") @Max(value = 1_000_000_000, message = "1 to 1000000000")
            long vnd,

            @Valid @Nullable Late late)
            implements Told {}

    /** Puts {@code applicant}, whole, in the place of what is known. */
    record Rectify(
            @Valid @NotNull(message = REQUIRED) Applicant applicant,

            @Valid @Nullable Late late) implements Told {}

    /**
     * Erases the applicant of {@code dossier} from all dossiers of theirs.
     *
     * @param reason which clause of the law, and what was asked and checked
     */
    record Erase(
            @NotNull(message = REQUIRED) DossierId dossier,
            @NotNull(message = REQUIRED) Ground ground,

            @NotBlank(message = TEXT) @Size(max = LONGEST, message = TEXT)
            String reason)
            implements Told {
        /** What is erased is erased now. */
        @Override
        public @Nullable Late late() {
            return null;
        }

        @Override
        public String toString() {
            return "Erase[" + dossier + "]";
        }
    }

    /** Looks for somebody, by words of their name or by their phone number. */
    record Look(
            @NotBlank(message = TERMS) @Size(max = 200, message = TERMS)
            String terms) {
        @Override
        public String toString() {
            return "Look[…]";
        }
    }

    /** Says nothing more than its path; its body may be left out. */
    record Plain(@Valid @Nullable Late late) implements Told {
        static final Plain NOW = new Plain(null);

        static Plain of(@Nullable Plain body) {
            return body == null ? NOW : body;
        }
    }
}
