package motcua.query.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import motcua.dossier.Card;
import motcua.dossier.DossierEvent;
import motcua.query.indicators.LateEntry;

/**
 * What one event adds to one document.
 *
 * @param event which makes a repeated event recognisable
 * @param recordedAt of the event
 */
record Touch(OfficeDay at, Cell cell, Counted.Event event, Instant recordedAt, Tally tally) {

    /** All that {@code event}, which made {@code version} of its dossier, adds; nothing but the event and the span decides it. */
    static List<Touch> of(DossierEvent event, long version, LateEntry lateEntry) {
        Card card = event.card();
        Instant recordedAt = event.stamp().recordedAt();
        LocalDate recorded = OfficeDay.dayOf(recordedAt);
        Cell cell = new Cell(card.procedure().toString(), card.channel());
        return Counting.of(event, lateEntry).entrySet().stream()
                .filter(day -> !day.getValue().isEmpty())
                .map(day -> new Touch(
                        new OfficeDay(card.office(), day.getKey(), recorded),
                        cell,
                        new Counted.Event(event.dossier().value(), Math.toIntExact(version)),
                        recordedAt,
                        day.getValue()))
                .toList();
    }
}
