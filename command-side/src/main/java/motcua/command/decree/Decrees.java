package motcua.command.decree;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Catalogue;
import motcua.decree.CalendarDecreed;
import motcua.platform.calendar.DecreedCalendars;
import motcua.platform.http.Problem;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes decrees into their stream, one behind the other. */
@Component
final class Decrees {

    private static final int LAST_YEAR = 2100;

    private final EventStore store;
    private final DecreedCalendars calendars;

    Decrees(EventStore store, DecreedCalendars calendars) {
        this.store = store;
        this.calendars = calendars;
    }

    /** The decree as it stands in the stream; a 409 problem when its version names another one. Durable when it returns. */
    synchronized CalendarDecreed write(CalendarDecreed decree) {
        check(decree.days(), LocalDate.ofInstant(decree.recordedAt(), WorkingCalendar.ZONE));
        while (true) {
            calendars.readOn();
            List<CalendarDecreed> before = calendars.decrees();
            Optional<CalendarDecreed> same = named(before, decree.version());
            if (same.isPresent()) {
                return demandEqual(same.get(), decree);
            }
            demandNew(decree.version());
            if (isAppended(decree, before.size())) {
                calendars.readOn();
                return decree;
            }
        }
    }

    private static void check(List<CalendarDecreed.Day> days, LocalDate today) {
        Set<LocalDate> dates = new HashSet<>();
        if (!days.stream().map(CalendarDecreed.Day::date).allMatch(dates::add)) {
            throw Problem.invalid("days", "each day once");
        }
        // A day off that is over would excuse what was late; and a calendar knows every day to its last.
        if (dates.stream().anyMatch(date -> date.isBefore(today) || date.getYear() > LAST_YEAR)) {
            throw Problem.invalid("days", "days from today to " + LAST_YEAR);
        }
    }

    private static Optional<CalendarDecreed> named(List<CalendarDecreed> decrees, String version) {
        return decrees.stream()
                .filter(decree -> decree.version().equals(version))
                .findFirst();
    }

    private static CalendarDecreed demandEqual(CalendarDecreed written, CalendarDecreed asked) {
        if (written.days().equals(asked.days()) && written.source().equals(asked.source())) {
            return written;
        }
        throw Problem.of(HttpStatus.CONFLICT, "CALENDAR_KNOWN").with("field", "version");
    }

    /** The bundled calendar has a name, too. */
    private void demandNew(String version) {
        Catalogue named = calendars.under(version);
        if (named.calendar().version().equals(version)) {
            throw Problem.of(HttpStatus.CONFLICT, "CALENDAR_KNOWN").with("field", "version");
        }
    }

    /** False when another process was faster. */
    private boolean isAppended(CalendarDecreed decree, long sequence) {
        DomainEventMessage<CalendarDecreed> message =
                new GenericDomainEventMessage<>("calendar", CalendarDecreed.STREAM, sequence, decree);
        try {
            DefaultUnitOfWork.startAndGet(message).execute(() -> store.publish(message));
            return true;
        } catch (AggregateStreamCreationException | ConcurrencyException e) {
            return false;
        }
    }
}
