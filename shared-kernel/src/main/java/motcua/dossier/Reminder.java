package motcua.dossier;

/** What time alone brings about on a dossier that somebody should have done something on. */
public enum Reminder {
    /** Nobody has answered what was sent online; the officer is told (NĐ 118/2025 Điều 17.2c). */
    UNANSWERED,
    /** What was sent online was neither accepted nor sent back in time (NĐ 118/2025 Điều 17.2c). */
    ACCEPTANCE_BREACHED,
    /** What was received for another office has not reached it in time (NĐ 118/2025 Điều 18). */
    NOT_TAKEN_OVER,
    /** The deadline is near, and an apology with a new date is required before it (NĐ 118/2025 Điều 19.6). */
    APOLOGY_REQUIRED,
    /** The deadline has passed without any apology (NĐ 118/2025 Điều 19.6). */
    LATE_WITHOUT_APOLOGY,
    /** The dossier lies in one hand; the leader is told. */
    IDLE,
    /** The supplement did not come in time: the dossier is closed (NĐ 118/2025 Điều 19.5). */
    NOT_SUPPLEMENTED
}
