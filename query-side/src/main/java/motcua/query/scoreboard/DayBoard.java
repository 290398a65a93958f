package motcua.query.scoreboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import motcua.query.indicators.LateEntry;
import motcua.query.platform.Documents;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The document of one office and day, as a pure function of what it was and what touches it. Its revision is the number of
 * touches it has counted: it grows with every write, and two documents that counted the same are the same in every byte.
 */
final class DayBoard {

    static final String OFFICE = "office";
    static final String DAY = "day";

    /** The day on which all that it has counted was recorded. */
    static final String RECORDED = "recorded";

    static final String CELLS = "cells";
    static final String COUNTED = "counted";

    /** Under which spans late entries were counted: two of them when the span was changed without a rebuild. */
    static final String LATE_ENTRY = "lateEntry";

    private DayBoard() {}

    /** The document after {@code touches}, all of one office and day, those counted before left out. */
    static Document after(@Nullable Document stored, List<Touch> touches, LateEntry lateEntry) {
        Counted counted = new Counted(stored == null ? "" : stored.getString(COUNTED));
        Map<Cell, Tally> cells = new TreeMap<>();
        SortedSet<String> spans = new TreeSet<>();
        long revision = 0;
        if (stored != null) {
            Cells.read(
                    stored.getString(CELLS),
                    (procedure, channel, tally) -> add(cells, new Cell(procedure, channel), tally));
            spans.addAll(spans(stored.getString(LATE_ENTRY)));
            revision = stored.getLong(Documents.REVISION);
        }
        for (Touch touch : touches) {
            if (counted.add(touch)) {
                add(cells, touch.cell(), touch.tally());
                spans.add(lateEntry.span().toString());
                revision++;
            }
        }
        OfficeDay at = touches.getFirst().at();
        return new Document(Documents.ID, at.id())
                .append(OFFICE, at.office().toString())
                .append(DAY, at.day().toString())
                .append(RECORDED, at.recorded().toString())
                .append(Documents.REVISION, revision)
                .append(LATE_ENTRY, String.join(" ", spans))
                .append(CELLS, Cells.write(cells))
                .append(COUNTED, counted.toString());
    }

    private static void add(Map<Cell, Tally> cells, Cell cell, Tally tally) {
        cells.computeIfAbsent(cell, _ -> new Tally()).add(tally);
    }

    /** The spans that a document names in {@link #LATE_ENTRY}. */
    static SortedSet<String> spans(String stored) {
        return new TreeSet<>(List.of(stored.split(" ")));
    }

    /** The counters of {@code stored} as they stood at {@code then}, a moment of the day on which it was recorded. */
    static String cellsAt(Document stored, Instant then) {
        return Cells.write(Counted.cells(stored.getString(COUNTED), then));
    }
}
