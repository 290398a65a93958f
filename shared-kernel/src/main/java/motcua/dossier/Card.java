package motcua.dossier;

/** What a dossier is about; every event repeats it, so that no view has to look it up. */
public record Card(DossierCode code, OfficeId office, ProcedureCode procedure, Channel channel) {}
