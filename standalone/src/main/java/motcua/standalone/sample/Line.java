package motcua.standalone.sample;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import motcua.dossier.Channel;
import motcua.dossier.DossierCode;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import org.jspecify.annotations.Nullable;

/**
 * One line of a register (form 07 of TT 03/2025/TT-VPCP).
 *
 * @param resolved null while in work
 * @param returned null while the result waits at the counter
 */
record Line(
        DossierCode code,
        ProcedureCode procedure,
        String applicant,
        OffsetDateTime received,
        OffsetDateTime due,
        @Nullable OffsetDateTime resolved,
        @Nullable OffsetDateTime returned,
        Channel channel,
        OfficeId office,
        String officer) {

    static final List<String> COLUMNS = List.of(
            "code",
            "procedure",
            "applicant",
            "received",
            "due",
            "resolved",
            "returned",
            "channel",
            "office",
            "officer");

    List<String> cells() {
        return List.of(
                code.toString(),
                procedure.toString(),
                applicant,
                text(received),
                text(due),
                text(resolved),
                text(returned),
                channel.name(),
                office.toString(),
                officer);
    }

    private static String text(@Nullable OffsetDateTime instant) {
        return instant == null ? "" : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant);
    }
}
