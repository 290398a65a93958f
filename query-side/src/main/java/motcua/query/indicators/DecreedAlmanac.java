package motcua.query.indicators;

import java.time.Instant;
import motcua.catalogue.Catalogue;
import motcua.decree.CalendarDecreed;
import motcua.platform.calendar.DecreedCalendars;
import org.springframework.stereotype.Component;

/** Knows from the decrees which calendar was in force when. */
@Component
final class DecreedAlmanac implements Almanac {

    private final Catalogue bundled;
    private final DecreedCalendars calendars;

    DecreedAlmanac(Catalogue bundled, DecreedCalendars calendars) {
        this.bundled = bundled;
        this.calendars = calendars;
    }

    @Override
    public void readOn() {
        calendars.readOn();
    }

    @Override
    public Catalogue asOf(Instant then) {
        return calendars.decrees().reversed().stream()
                .filter(decree -> !decree.recordedAt().isAfter(then))
                .findFirst()
                .map(CalendarDecreed::version)
                .map(calendars::under)
                .orElse(bundled);
    }
}
