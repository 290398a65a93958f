package motcua.command.dossier;

import java.time.LocalDate;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;

/** Gives out codes. */
interface CodeBook {

    /** The next code of {@code office} on {@code day}, given in the running unit of work or not at all. */
    DossierCode next(OfficeId office, LocalDate day, DossierId dossier);
}
