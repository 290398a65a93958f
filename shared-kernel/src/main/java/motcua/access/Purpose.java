package motcua.access;

/** What somebody looks for; its name stands in stored events and in requests. */
public enum Purpose {
    /** Work on the dossier. */
    HANDLING,
    /** Seeing to it that others do theirs. */
    SUPERVISION,
    /** Somebody complained, or denounced (Luật Khiếu nại, Luật Tố cáo). */
    COMPLAINT,
    /** The person concerned asked, at the counter or by telephone. */
    CITIZEN_REQUEST,
    /** An inspection or audit, planned or not. */
    AUDIT,
    /** Data that another system is owed, such as the national portal. */
    EXCHANGE,
    /** A lawful investigation; the only purpose that may be kept from the citizen, for a time. */
    INVESTIGATION
}
