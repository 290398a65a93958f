package motcua.procedure;

import motcua.deadline.Limit;
import motcua.dossier.ProcedureCode;

/** An administrative procedure (thủ tục hành chính); {@code field} is its area, such as Hộ tịch. */
public record Procedure(ProcedureCode code, String name, String field, Limit limit) {}
