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
    /** Due on the day, resolved or not. */
    DUE(5),
    /** Resolved, and due, on this day or before: the day on which {@link #DUE} is outweighed. */
    SETTLED(6),
    /** Resolved on the day, and due on a day before. */
    OVERDUE(7);

    /** How many places there are. */
    static final int PLACES = 8;

    private final int place;

    Count(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }
}
