package motcua.command.paper;

import motcua.dossier.DossierEvent;

/** A step of a dossier, and its place in the dossier's stream, from 0. */
record Step(long version, DossierEvent event) {}
