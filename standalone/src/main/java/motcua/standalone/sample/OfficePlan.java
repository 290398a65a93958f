package motcua.standalone.sample;

import java.time.LocalDate;
import java.util.List;
import motcua.dossier.OfficeId;

/**
 * What the register of one office adds up to.
 *
 * @param unresolved how many dossiers of the last days are still in work when the register ends; all others are resolved in time
 */
record OfficePlan(OfficeId office, List<Stint> stints, int unresolved) {

    /** The last day of the register, an open one: nothing later stands in it. */
    LocalDate end() {
        return stints.getLast().to();
    }
}
