package motcua.dossier;

import org.jspecify.annotations.Nullable;

/** Everything a dossier can be told. No command carries a due, end or recorded instant that a person could choose. */
public sealed interface DossierCommand {

    /** The name under which all of them travel: whoever decides on one of them decides on all. */
    String NAME = "dossier";

    DossierId dossier();

    Stamp stamp();

    /** The version the sender last saw; null when the sender does not care. */
    @Nullable
    Long expectedVersion();

    /** A command that may open a dossier, and then needs a code. */
    sealed interface Opening extends DossierCommand {

        /** Null when the dossier was submitted online and is dealt with as it stands. */
        @Nullable
        Intake intake();

        /** The same command with the code that the office's number book gave. */
        Opening numbered(DossierCode code);
    }

    /** A citizen sends a dossier online. */
    record SubmitDossier(DossierId dossier, Intake intake, Stamp stamp) implements Opening {
        @Override
        public @Nullable Long expectedVersion() {
            return null;
        }

        @Override
        public SubmitDossier numbered(DossierCode code) {
            return new SubmitDossier(dossier, intake.numbered(code), stamp);
        }
    }

    /**
     * The counter accepts a dossier as complete.
     *
     * @param competent the office that decides, when that is another one; null when it is the counter's own
     */
    record ReceiveDossier(
            DossierId dossier,
            @Nullable Intake intake,
            @Nullable OfficeId competent,
            @Nullable Long expectedVersion,
            Stamp stamp)
            implements Opening {
        /** Accepts what the counter's own office decides. */
        public ReceiveDossier(DossierId dossier, @Nullable Intake intake, @Nullable Long expectedVersion, Stamp stamp) {
            this(dossier, intake, null, expectedVersion, stamp);
        }

        @Override
        public ReceiveDossier numbered(DossierCode code) {
            Intake numbered = intake == null ? null : intake.numbered(code);
            return new ReceiveDossier(dossier, numbered, competent, expectedVersion, stamp);
        }
    }

    /** The office that decides says that it has what another counter received for it (NĐ 309/2026 Điều 8). */
    record TakeOverDossier(DossierId dossier, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /** The counter does not accept a dossier, and says why. */
    record DeclineDossier(
            DossierId dossier,
            @Nullable Intake intake,
            Sealed reason,
            @Nullable Long expectedVersion,
            Stamp stamp) implements Opening {
        @Override
        public DeclineDossier numbered(DossierCode code) {
            return new DeclineDossier(
                    dossier, intake == null ? null : intake.numbered(code), reason, expectedVersion, stamp);
        }
    }

    /**
     * A leader or clerk hands the dossier to an officer.
     *
     * @param reason why it goes from one officer to another; null when it comes from the counter
     */
    record AssignDossier(
            DossierId dossier,
            OfficerId to,
            @Nullable Sealed reason,
            @Nullable Long expectedVersion,
            Stamp stamp) implements DossierCommand {}

    /** The citizen is asked for everything that is missing; {@code reason} says what and why. */
    record AskSupplement(
            DossierId dossier, Sealed reason, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /** The citizen has brought what was missing. */
    record ProvideSupplement(DossierId dossier, @Nullable Long expectedVersion, Stamp stamp)
            implements DossierCommand {}

    /** The citizen is asked to pay {@code vnd} dong. */
    record AskPayment(DossierId dossier, long vnd, @Nullable Long expectedVersion, Stamp stamp)
            implements DossierCommand {}

    /** The citizen has paid what was asked. */
    record ConfirmPayment(DossierId dossier, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /** The citizen wants the dossier back. */
    record AskWithdrawal(
            DossierId dossier, Sealed reason, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /** The citizen gets the dossier back. */
    record GrantWithdrawal(DossierId dossier, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /** The citizen does not get the dossier back. */
    record DeclineWithdrawal(
            DossierId dossier, Sealed reason, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /** The office stops working on the dossier. */
    record StopDossier(
            DossierId dossier, Sealed reason, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /**
     * The office asks the citizen to excuse a delay of {@code workingDays}; the clock says which date that is.
     *
     * @param reason the apology and why
     */
    record ExtendDeadline(
            DossierId dossier,
            int workingDays,
            Sealed reason,
            @Nullable Long expectedVersion,
            Stamp stamp) implements DossierCommand {}

    /** The officer in charge decides; {@code reason} must say why when it is refused. */
    record ResolveDossier(
            DossierId dossier,
            Outcome outcome,
            @Nullable Sealed reason,
            @Nullable Long expectedVersion,
            Stamp stamp) implements DossierCommand {}

    /** An error is found before the result is returned. */
    record ReopenDossier(
            DossierId dossier, Sealed reason, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /** The counter hands over the result. */
    record ReturnResult(DossierId dossier, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /** The result that was returned is found wrong. */
    record AskCorrection(
            DossierId dossier, Sealed reason, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /** The counter hands over the right result. */
    record CorrectResult(
            DossierId dossier, Sealed reason, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /** The citizen gets another tracking secret, because the one before was lost or seen by others. */
    record IssueSecret(
            DossierId dossier, SecretHash secret, @Nullable Long expectedVersion, Stamp stamp)
            implements DossierCommand {}

    /** Who asks for something corrects their data: {@code applicant} is how they stand from now on. */
    record RectifyDossier(
            DossierId dossier, Sealed applicant, @Nullable Long expectedVersion, Stamp stamp)
            implements DossierCommand {}

    /** The house notices that time went by; the rules say whether it has. */
    record RemindDossier(DossierId dossier, Reminder of, Stamp stamp) implements DossierCommand {
        @Override
        public @Nullable Long expectedVersion() {
            return null;
        }
    }

    /** The house notices that a calendar changed; the rules say whether that moves the deadline. */
    record MoveDeadline(DossierId dossier, Stamp stamp) implements DossierCommand {
        @Override
        public @Nullable Long expectedVersion() {
            return null;
        }
    }
}
