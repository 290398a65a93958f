package motcua.procedure;

import motcua.deadline.Limit;
import motcua.deadline.SupplementEffect;
import motcua.deadline.Term;
import motcua.dossier.ProcedureCode;
import org.jspecify.annotations.Nullable;

/**
 * An administrative procedure (thủ tục hành chính).
 *
 * @param field its area, such as Hộ tịch
 * @param extendedLimitValue the longer limit, in working days, of cases that need verification; null when there is none
 * @param limitSource where the limit stands; null when nobody said
 * @param supplement what sector law makes of a supplement; null when it leaves that to the rule
 */
public record Procedure(
        ProcedureCode code,
        String name,
        String field,
        Limit limit,
        @Nullable Integer extendedLimitValue,
        @Nullable String limitSource,
        @Nullable SupplementEffect supplement) {

    /** Its limit, as a clock takes it. */
    public Term term() {
        return new Term(limit, limitSource, supplement);
    }
}
