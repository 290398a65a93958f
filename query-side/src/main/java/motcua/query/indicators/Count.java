package motcua.query.indicators;

/** What is counted of one day; {@code place} is where stored lines write it. */
enum Count {
    /** A step was recorded. */
    STEP(0),
    /** Of these, one that had happened long before. */
    LATE_ENTRY(1),
    /** A supplement was asked for. */
    SUPPLEMENT(2),
    /** Of these, one that made a running clock stand still. */
    CLOCK_STOPPED(3),
    /** A dossier was opened: sent online, received or declined at the counter. */
    OPENED(4),
    /** Of these, one of a person who had the same asked and ended without a result shortly before. */
    REFILED(5),
    /** A dossier was resolved. */
    RESOLVED(6),
    /** Of these, one that had come into these hands less than a minute before. */
    RESOLVED_AT_ONCE(7),
    /** Of these, one that was told late. */
    RESOLUTION_TOLD_LATE(8),
    /** What had come online was answered: received, declined, or sent back for a supplement. */
    ANSWERED(9),
    /** Of these, after the time for it was over. */
    ANSWERED_LATE(10),
    /** A returned result was found wrong. */
    CORRECTION(11),
    /** A decision was taken back before it was returned. */
    REOPENED(12);

    /** How many places there are. */
    static final int PLACES = 13;

    private final int place;

    Count(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }
}
