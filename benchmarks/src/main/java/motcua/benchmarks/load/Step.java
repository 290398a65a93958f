package motcua.benchmarks.load;

/** The steps of a dossier that needs nothing special, in their order. */
public enum Step {
    RECEIVE,
    ASSIGN,
    RESOLVE,
    RETURN
}
