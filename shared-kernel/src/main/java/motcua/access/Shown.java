package motcua.access;

/** What was shown; its name stands in stored events. */
public enum Shown {
    /** Every step of a dossier, and who made it. */
    HISTORY,
    /** The same, and each step that follows while somebody watches. */
    STREAM,
    /** What people wrote about a dossier. */
    WORDS,
    /** A form, with the applicant on it. */
    PAPER,
    /** The register of an office, a line for each dossier. */
    REGISTER,
    /** All that proves what happened to a dossier. */
    EVIDENCE,
    /** What a search found. */
    SEARCH,
    /** A part of the whole log, with the events. */
    EXPORT,
    /** What changed, for another system. */
    SYNC,
    /** Who looked. */
    ACCESSES
}
