package motcua.query.scoreboard;

import motcua.deadline.Limit;
import motcua.deadline.Punctuality;

/** What is counted of the dossiers of one day; {@code sign} is what stored lines call it. */
enum Count {
    /** Received on the day. */
    RECEIVED('R'),
    /** Resolved on the day and not taken back since; one of the next three as well. */
    RESOLVED('S'),
    EARLY('E'),
    ON_TIME('O'),
    LATE('L'),
    /** Of the resolved, those that are late as index 766 reads the law. */
    LATE_BY_INDEX('I'),
    /** Stopped on the day after it was received. */
    STOPPED('X'),
    /** Taken back to the officer on the day. */
    REOPENED('B'),
    /** Of these, those that say which resolution they take back. */
    TAKEN_BACK('K'),
    /** Not accepted on the day. */
    DECLINED('N'),
    /** A supplement was asked for on the day. */
    SUPPLEMENTS('U'),
    /** A new date was given on the day. */
    EXTENSIONS('T'),
    /** A returned result was found wrong on the day. */
    CORRECTIONS('C'),
    /** What had come online was answered on the day, and says how long it had waited. */
    ANSWERED('A'),
    /** Of these, after more than 8 working hours. */
    ANSWERED_LATE('Z'),
    /** A person's step was recorded on the day. */
    STEPS('P'),
    /** Of these, told longer after it had happened than is allowed. */
    LATE_ENTRIES('Q'),
    /** Resolved on the day with a limit in hours or for the same day; and how many thousandths of an hour that took. */
    IN_HOURS('H'),
    HOURS('h'),
    IN_WORKING_DAYS('W'),
    WORKING_DAYS('w'),
    IN_DAYS('D'),
    DAYS('d'),
    IN_MONTHS('M'),
    MONTHS('m');

    /** Signs are letters. */
    static final char FIRST_SIGN = 'A';

    static final int PLACES = 'z' - FIRST_SIGN + 1;

    private final char sign;

    Count(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    /** Where an array of {@link #PLACES} has it. */
    int place() {
        return sign - FIRST_SIGN;
    }

    static Count how(Punctuality punctuality) {
        return switch (punctuality) {
            case EARLY -> EARLY;
            case ON_TIME -> ON_TIME;
            case LATE -> LATE;
        };
    }

    /** How many decisions were handled in {@code unit}. */
    static Count handledIn(Limit.Unit unit) {
        return switch (unit) {
            case SAME_DAY, HOUR -> IN_HOURS;
            case WORKING_DAY -> IN_WORKING_DAYS;
            case DAY -> IN_DAYS;
            case MONTH -> IN_MONTHS;
        };
    }

    /** How many thousandths of {@code unit} they took. */
    static Count timeIn(Limit.Unit unit) {
        return switch (unit) {
            case SAME_DAY, HOUR -> HOURS;
            case WORKING_DAY -> WORKING_DAYS;
            case DAY -> DAYS;
            case MONTH -> MONTHS;
        };
    }
}
