package motcua.query.scoreboard;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import motcua.query.platform.Parts;
import org.bson.Document;

/**
 * The line of a step in its part: its key, when it was recorded and what it added.
 * {@code 0000… 3 1648000000000 2.000815 COUNTER S1 O1}
 */
final class Counted {

    private Counted() {}

    /** What stands behind the key. */
    static String value(Touch touch) {
        StringBuilder value =
                new StringBuilder().append(touch.recordedAt().toEpochMilli()).append(' ');
        Cells.write(value, touch.cell(), touch.tally());
        return value.toString();
    }

    /** What the steps of {@code part} add up to. */
    static Map<Cell, Tally> cells(Document part) {
        return cells(part, Long.MAX_VALUE);
    }

    /** What those of {@code part} add up to that were recorded until {@code then}, to the millisecond. */
    static Map<Cell, Tally> cells(Document part, Instant then) {
        return cells(part, then.toEpochMilli());
    }

    private static Map<Cell, Tally> cells(Document part, long until) {
        String stored = part.getString(Parts.COUNTED);
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
}
