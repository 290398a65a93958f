package motcua.dossier;

/** What was decided on a dossier. */
public enum Outcome {
    GRANTED,
    REFUSED
}
