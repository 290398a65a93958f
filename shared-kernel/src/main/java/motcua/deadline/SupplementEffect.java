package motcua.deadline;

/** What asking the applicant for a supplement does to the clock. */
public enum SupplementEffect {
    /** It runs on. */
    NONE,
    /** It starts anew once the supplement is there (NĐ 118/2025 Điều 19.5). */
    RESTART,
    /** The time from asking to providing is not counted (some sector law; QĐ 766/QĐ-TTg). */
    PAUSE
}
