package motcua.query.scoreboard;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Exactly which events a document has counted, when each was recorded and what each added: as text a line for each, sorted, so that equal
 * sets are equal texts. {@code 0000… 3 1648000000000 2.000815 COUNTER S1 O1}
 */
final class Counted {

    /** The event that made {@code version} of a dossier. */
    record Event(UUID dossier, int version) {}

    private record Step(long recordedMillis, Cell cell, Tally tally) {}

    private final SortedMap<Event, Step> steps =
            new TreeMap<>(Comparator.comparing(Event::dossier).thenComparingInt(Event::version));

    static Counted of(String text) {
        Counted counted = new Counted();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            counted.read(text, start, end);
            start = end + 1;
        }
        return counted;
    }

    private void read(String text, int start, int end) {
        int version = text.indexOf(' ', start) + 1;
        int millis = text.indexOf(' ', version) + 1;
        int line = text.indexOf(' ', millis) + 1;
        Event event = new Event(
                UUID.fromString(text.substring(start, version - 1)), Integer.parseInt(text, version, millis - 1, 10));
        long recorded = Long.parseLong(text, millis, line - 1, 10);
        Cells.readLine(
                text,
                line,
                end,
                new Tally(),
                (procedure, channel, tally) ->
                        steps.put(event, new Step(recorded, new Cell(procedure, channel), tally)));
    }

    /** Remembers what one event adds; false when it was here already. */
    boolean add(Touch touch) {
        Step step = new Step(touch.recordedAt().toEpochMilli(), touch.cell(), touch.tally());
        return steps.putIfAbsent(touch.event(), step) == null;
    }

    long size() {
        return steps.size();
    }

    /** What all of them add up to. */
    Map<Cell, Tally> cells() {
        return cells(_ -> true);
    }

    /** What those add up to that were recorded until {@code then}, to the millisecond. */
    Map<Cell, Tally> cells(Instant then) {
        long millis = then.toEpochMilli();
        return cells(step -> step.recordedMillis() <= millis);
    }

    private Map<Cell, Tally> cells(Predicate<Step> wanted) {
        Map<Cell, Tally> cells = new TreeMap<>();
        steps.values().stream()
                .filter(wanted)
                .forEach(step ->
                        cells.computeIfAbsent(step.cell(), _ -> new Tally()).add(step.tally()));
        return cells;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach((event, step) -> {
            text.append(event.dossier()).append(' ').append(event.version()).append(' ');
            text.append(step.recordedMillis()).append(' ');
            Cells.write(text, step.cell(), step.tally());
            text.append('\n');
        });
        return text.toString();
    }
}
