package motcua.notice;

/** By what a notice travels; its name stands in stored events. */
public enum Medium {
    /** To the applicant. */
    EMAIL,
    /** To another system, which learns nothing personal. */
    WEBHOOK
}
