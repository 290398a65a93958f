package motcua.query.indicators;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something about a dossier that a later event is measured against.
 *
 * @param version which the event behind it made
 * @param at when that was recorded
 * @param officer whom it concerns; {@link Cells#NOBODY} for citizens and portals
 */
record Fact(long version, Kind kind, Instant at, String officer) implements Comparable<Fact> {

    private static final Comparator<Fact> ORDER =
            Comparator.comparingLong(Fact::version).thenComparing(Fact::kind);

    /** What happened; the names are stored. */
    enum Kind {
        OPENED,
        /** It waits for the office to accept it. */
        WAITING,
        /** It came into the officer's hands. */
        ASSIGNED,
        /** Decided by the officer. */
        RESOLVED,
        /** Ended without what was asked for: declined, refused or stopped. */
        ENDED
    }

    /** One event makes at most one fact of a kind, and always the same. */
    @Override
    public int compareTo(Fact other) {
        return ORDER.compare(this, other);
    }

    /** {@code 0 OPENED 2026-11-23T01:00:00Z hoa}: the name comes last, for it may contain spaces. */
    String line() {
        return version + " " + kind + " " + at + " " + officer;
    }

    static Fact of(String line) {
        String[] parts = line.split(" ", 4);
        return new Fact(Long.parseLong(parts[0]), Kind.valueOf(parts[1]), Instant.parse(parts[2]), parts[3]);
    }
}
