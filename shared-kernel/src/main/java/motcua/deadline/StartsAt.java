package motcua.deadline;

/** The instant from which a limit is counted. */
public enum StartsAt {
    /** The dossier was accepted as complete (NĐ 118/2025 Điều 17.3). */
    ACCEPTED,
    /** The competent agency received what another one had accepted outside its territory (NĐ 309/2026 Điều 8). */
    COMPETENT_AGENCY
}
