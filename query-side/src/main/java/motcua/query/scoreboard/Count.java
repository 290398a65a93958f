package motcua.query.scoreboard;

/** What is counted of the dossiers of one day; {@code place} is where stored lines write it. */
enum Count {
    /** Received on the day. */
    RECEIVED(0),
    /** Resolved on the day; one of the next three as well. */
    RESOLVED(1),
    EARLY(2),
    ON_TIME(3),
    LATE(4),
    /** Due on the day, settled or not. */
    DUE(5),
    /** Settled, and due, on this day or before: the day on which {@link #DUE} is outweighed. */
    SETTLED(6),
    /** Settled on the day, and due on a day before. */
    OVERDUE(7),
    /** Stopped on the day after it was received. */
    STOPPED(8),
    /** Taken back to the officer on the day: each resolution stays counted. */
    REOPENED(9),
    /** Not accepted on the day. */
    DECLINED(10),
    /** A supplement was asked for on the day. */
    SUPPLEMENTS(11),
    /** A new date was given on the day. */
    EXTENSIONS(12),
    /** A returned result was found wrong on the day. */
    CORRECTIONS(13),
    /** Awaited from the day on, and due on a day before: what {@link #OVERDUE} is to {@link #SETTLED}. */
    LATE_AT_ONCE(14);

    /** How many places there are. */
    static final int PLACES = 15;

    private final int place;

    Count(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }
}
