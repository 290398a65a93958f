package motcua.dossier;

import org.jspecify.annotations.Nullable;

/** Everything a dossier can be told. No command carries a due, end or recorded instant that a person could choose. */
public sealed interface DossierCommand {

    DossierId dossier();

    Stamp stamp();

    /** The version the sender last saw; null when the sender does not care. */
    @Nullable
    Long expectedVersion();

    /** The same command with the code that the office's number book gave; only commands that open a dossier need one. */
    default DossierCommand numbered(DossierCode code) {
        throw new IllegalStateException("only a command that opens a dossier needs a code");
    }

    /** A citizen sends a dossier online. */
    record SubmitDossier(DossierId dossier, Intake intake, Stamp stamp) implements DossierCommand {
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
     * @param intake null when the dossier was submitted online and is accepted as it stands
     */
    record ReceiveDossier(
            DossierId dossier,
            @Nullable Intake intake,
            @Nullable Long expectedVersion,
            Stamp stamp) implements DossierCommand {
        @Override
        public DossierCommand numbered(DossierCode code) {
            return intake == null
                    ? DossierCommand.super.numbered(code)
                    : new ReceiveDossier(dossier, intake.numbered(code), expectedVersion, stamp);
        }
    }

    /** A leader or clerk hands the dossier to an officer. */
    record AssignDossier(
            DossierId dossier, OfficerId to, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}

    /** The officer in charge decides. */
    record ResolveDossier(
            DossierId dossier, Outcome outcome, @Nullable Long expectedVersion, Stamp stamp)
            implements DossierCommand {}

    /** The counter hands over the result. */
    record ReturnResult(DossierId dossier, @Nullable Long expectedVersion, Stamp stamp) implements DossierCommand {}
}
