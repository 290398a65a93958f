package motcua.decree;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import motcua.dossier.Actor;

/**
 * Somebody in charge decreed that offices are open or closed on certain days, other than the calendar before said.
 *
 * @param version names the calendar from now on, in every deadline computed with it
 * @param source the decree, as people cite it
 * @param by who wrote it down
 * @param recordedAt when, by our clock
 */
public record CalendarDecreed(String version, String source, List<Day> days, Actor by, Instant recordedAt) {

    /** The stream in which all of them stand, in their order. */
    public static final String STREAM = "calendar";

    public CalendarDecreed {
        days = List.copyOf(days);
    }

    /** One day, on which offices are open or not. */
    public record Day(LocalDate date, boolean open, String name) {}
}
