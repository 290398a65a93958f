package motcua.query.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import motcua.dossier.Card;
import motcua.dossier.DossierEvent;
import motcua.query.indicators.LateEntry;
import motcua.query.platform.Parts;

/**
 * What one event adds to one document.
 *
 * @param version of the dossier, made by the event
 * @param recordedAt of the event
 */
record Touch(OfficeDay at, Cell cell, UUID dossier, int version, Instant recordedAt, Tally tally)
        implements Parts.Step {

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
                        event.dossier().value(),
                        Math.toIntExact(version),
                        recordedAt,
                        day.getValue()))
                .toList();
    }

    @Override
    public String key() {
        return dossier + " " + version;
    }

    @Override
    public String value() {
        return Counted.value(this);
    }
}
