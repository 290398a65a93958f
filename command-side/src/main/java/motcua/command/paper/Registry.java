package motcua.command.paper;

import java.util.function.UnaryOperator;
import motcua.catalogue.Calendars;
import motcua.catalogue.Catalogue;
import motcua.deadline.Deadline;
import motcua.deadline.Setting;
import motcua.dossier.DossierCode;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.office.Office;
import motcua.procedure.Procedure;

/**
 * What things are called, and where a dossier is tracked.
 *
 * @param people the name behind a login; the login itself when nobody knows it
 * @param trackingUrl what stands before the code in the address where a dossier is tracked; empty when there is none
 */
record Registry(Calendars calendars, UnaryOperator<String> people, String trackingUrl) {

    /** The office's name; its id when the catalogue does not know it. */
    String office(OfficeId id) {
        Office office = calendars.inForce().offices().get(id);
        return office == null ? id.toString() : office.name();
    }

    /** The procedure's name with its code; the code alone when the catalogue does not know it. */
    String procedure(ProcedureCode code) {
        return calendars
                .inForce()
                .procedure(code)
                .map(Procedure::name)
                .map(name -> name + " (" + code + ")")
                .orElse(code.toString());
    }

    /** The name of who signs in as {@code login}. */
    String person(String login) {
        return people.apply(login);
    }

    /** Where the dossier under {@code code} is tracked; empty when this house has no such address. */
    String tracking(DossierCode code) {
        return trackingUrl.isEmpty() ? "" : trackingUrl + code;
    }

    /** The hours of {@code office} and the rules, by which something was to be done with what has {@code deadline}. */
    Setting setting(OfficeId office, Deadline deadline) {
        Catalogue catalogue = calendars.under(deadline.calendar());
        return catalogue.setting(office, deadline.received());
    }
}
