package motcua.platform.security;

/** What a person is signed in as. */
public enum Role {
    /** Hands in dossiers online and follows them. */
    CITIZEN,
    /** Receives and returns at the counter. */
    CLERK,
    /** Resolves what is assigned to them. */
    OFFICER,
    /** Assigns, and sees a whole office. */
    LEADER,
    /** Reads every history, changes nothing. */
    AUDITOR,
    /** Runs the system; no work on dossiers. */
    ADMINISTRATOR
}
