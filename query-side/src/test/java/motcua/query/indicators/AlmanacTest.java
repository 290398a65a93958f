package motcua.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import motcua.catalogue.Catalogue;
import motcua.decree.CalendarDecreed;
import motcua.dossier.Actor;
import motcua.dossier.OfficeId;
import motcua.platform.calendar.DecreedCalendars;
import motcua.platform.stored.EventStoreStream;
import motcua.query.platform.Store;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/** What came online is measured by the days off that were known when it was answered. */
class AlmanacTest {

    private static final OfficeId OFFICE = new OfficeId(Life.OFFICE);
    private static final Instant MONDAY = Life.instant("2026-11-30T08:00");
    private static final Instant WEDNESDAY = Life.instant("2026-12-02T07:59");

    @Test
    void aDayOffThatWasDecreedInTimeIsNotCountedAndOneDecreedAfterwardsChangesNothing() {
        assertThat(measures(MONDAY).isAnsweredLate(OFFICE, MONDAY, WEDNESDAY)).isFalse();
        assertThat(measures(WEDNESDAY).isAnsweredLate(OFFICE, MONDAY, WEDNESDAY))
                .isFalse();
        assertThat(measures(WEDNESDAY.plusMillis(1)).isAnsweredLate(OFFICE, MONDAY, WEDNESDAY))
                .isTrue();
    }

    /** Under a decree of that instant that closes the Tuesday. */
    private static Measures measures(Instant decreed) {
        try (Store store = new Store()) {
            store.events.publish(new GenericDomainEventMessage<>(
                    "calendar",
                    CalendarDecreed.STREAM,
                    0,
                    new CalendarDecreed(
                            "test-" + UUID.randomUUID(),
                            "test",
                            List.of(new CalendarDecreed.Day(LocalDate.parse("2026-12-01"), false, "Nghỉ bão")),
                            new Actor("quantri", null),
                            decreed)));
            try (EventStoreStream stream = new EventStoreStream(store.events, store.serializer)) {
                Catalogue bundled = Catalogue.bundled();
                Almanac almanac = new DecreedAlmanac(bundled, new DecreedCalendars(bundled, stream));
                almanac.readOn();
                return new Measures(Bench.A_DAY, almanac);
            }
        }
    }
}
