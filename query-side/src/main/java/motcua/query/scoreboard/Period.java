package motcua.query.scoreboard;

import java.time.LocalDate;

/** The days asked about, both inclusive, and the day on which somebody asks, or as of which. */
record Period(LocalDate from, LocalDate to, LocalDate today) {

    /** The last day of the period that has begun: nothing is known of later ones. */
    LocalDate lastDay() {
        return to.isAfter(today) ? today : to;
    }

    /** The last day that is over: until then, whatever was due is late. */
    LocalDate lateBy() {
        return to.isBefore(today) ? to : today.minusDays(1);
    }
}
