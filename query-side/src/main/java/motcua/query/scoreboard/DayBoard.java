package motcua.query.scoreboard;

import java.util.Map;
import java.util.TreeMap;
import motcua.query.platform.Documents;
import motcua.query.platform.Sheet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The document of one office and day. */
final class DayBoard extends Sheet<Touch> {

    static final String OFFICE = "office";
    static final String DAY = "day";

    /** The day on which all that it has counted was recorded. */
    static final String RECORDED = "recorded";

    static final String CELLS = "cells";

    /** Under which spans late entries were counted: two of them when the span was changed without a rebuild. */
    static final String LATE_ENTRY = "lateEntry";

    private final OfficeDay at;
    private final Map<Cell, Tally> cells = new TreeMap<>();

    DayBoard(OfficeDay at, @Nullable Document stored) {
        super(LATE_ENTRY, stored);
        this.at = at;
        if (stored != null) {
            Cells.read(
                    stored.getString(CELLS), (procedure, channel, tally) -> add(new Cell(procedure, channel), tally));
        }
    }

    @Override
    protected void add(Touch touch) {
        add(touch.cell(), touch.tally());
    }

    @Override
    protected void addAll(Document part) {
        Counted.cells(part).forEach(this::add);
    }

    private void add(Cell cell, Tally tally) {
        cells.computeIfAbsent(cell, _ -> new Tally()).add(tally);
    }

    @Override
    protected Document counters() {
        return new Document(Documents.ID, at.id())
                .append(OFFICE, at.office().toString())
                .append(DAY, at.day().toString())
                .append(RECORDED, at.recorded().toString())
                .append(CELLS, Cells.write(cells));
    }
}
