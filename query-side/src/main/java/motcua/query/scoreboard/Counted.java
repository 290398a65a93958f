package motcua.query.scoreboard;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import motcua.query.platform.Lines;

/**
 * Exactly which events a document has counted, when each was recorded and what each added.
 * {@code 0000… 3 1648000000000 2.000815 COUNTER S1 O1}
 */
final class Counted {

    private final Lines lines;

    /** The event that made {@code version} of a dossier. */
    record Event(UUID dossier, int version) {}

    /** @param stored what {@link #toString} wrote; empty for a new document */
    Counted(String stored) {
        this.lines = new Lines(stored);
    }

    /** Remembers what one event adds; false when it was here already. */
    boolean add(Touch touch) {
        StringBuilder value =
                new StringBuilder().append(touch.recordedAt().toEpochMilli()).append(' ');
        Cells.write(value, touch.cell(), touch.tally());
        return lines.add(touch.event().dossier() + " " + touch.event().version(), value.toString());
    }

    /** What those of {@code stored} add up to that were recorded until {@code then}, to the millisecond. */
    static Map<Cell, Tally> cells(String stored, Instant then) {
        long until = then.toEpochMilli();
        Map<Cell, Tally> cells = new TreeMap<>();
        Tally tally = new Tally();
        for (int start = 0; start < stored.length(); ) {
            int end = stored.indexOf('\n', start);
            int version = stored.indexOf(' ', start) + 1;
            int millis = stored.indexOf(' ', version) + 1;
            int cell = stored.indexOf(' ', millis) + 1;
            if (Long.parseLong(stored, millis, cell - 1, 10) <= until) {
                Cells.readLine(
                        stored,
                        cell,
                        end,
                        tally,
                        (procedure, channel, read) -> cells.computeIfAbsent(
                                        new Cell(procedure, channel), _ -> new Tally())
                                .add(read));
            }
            start = end + 1;
        }
        return cells;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
