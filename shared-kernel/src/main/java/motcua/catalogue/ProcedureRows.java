package motcua.catalogue;

import java.io.InputStream;
import java.time.LocalTime;
import java.util.Map;
import motcua.catalogue.CatalogueFile.Row;
import motcua.deadline.Limit;
import motcua.deadline.SupplementEffect;
import motcua.dossier.ProcedureCode;
import motcua.procedure.Procedure;

/** Reads procedures with their limits. */
final class ProcedureRows {

    private ProcedureRows() {}

    /** The procedures of {@code file}; throws {@link BadCatalogue} at the first bad row. */
    static Map<ProcedureCode, Procedure> read(String file, InputStream in) {
        return CatalogueFile.read(file, in, ProcedureRows::procedure, Procedure::code);
    }

    private static Procedure procedure(Row row) {
        Limit limit = new Limit(
                row.number("limit_value"),
                Limit.Unit.valueOf(row.get("limit_unit")),
                row.find("late_cutoff", LocalTime::parse));
        if (limit.lateCutoff() != null && limit.unit() != Limit.Unit.SAME_DAY) {
            throw new IllegalArgumentException("column 'late_cutoff' is for SAME_DAY alone");
        }
        return new Procedure(
                ProcedureCode.of(row.get("code")),
                row.get("name"),
                row.get("field"),
                limit,
                row.find("extended_limit_value", Integer::valueOf),
                row.find("limit_source"),
                row.find("supplement", SupplementEffect::valueOf));
    }
}
