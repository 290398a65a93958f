package motcua.query.scoreboard;

import java.time.LocalDate;

/** The days asked about, both inclusive, and the day on which somebody asks. */
record Period(LocalDate from, LocalDate to, LocalDate today) {

    /** The last day of the period that has begun: nothing is known of later ones. */
    LocalDate asOf() {
        return to.isAfter(today) ? today : to;
    }
}
