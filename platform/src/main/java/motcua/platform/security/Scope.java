package motcua.platform.security;

/** How far a role gets behind a door that it may come to. */
public enum Scope {
    /** Whatever there is there, of whichever office. */
    ANY,
    /** What the office they work at received or decides. */
    OWN_OFFICE,
    /** The same, and that of every office below theirs: for reading, never for acting. */
    OWN_BRANCH,
    /** What is theirs alone: the dossier they handed in, the queue of what they hold. */
    OWN
}
