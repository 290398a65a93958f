package motcua.query.history;

import motcua.dossier.DossierId;

/** What happened to {@code dossier}? */
record HistoryOf(DossierId dossier) {}
