package motcua.query.indicators;

import java.util.SortedMap;
import java.util.TreeMap;
import motcua.query.platform.Documents;
import motcua.query.platform.Sheet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The document of one office and day. A touch belongs to the day on which it was recorded, so nothing that is recorded later changes what
 * a day says.
 */
final class DayCount extends Sheet<Touch> {

    static final String OFFICE = "office";
    static final String DAY = "day";
    static final String CELLS = "cells";

    /** Under which spans late entries were counted: two of them when the span was changed without a rebuild. */
    static final String LATE_ENTRY = "lateEntry";

    private final OfficeDay at;
    private final SortedMap<String, Tally> cells;

    DayCount(OfficeDay at, @Nullable Document stored) {
        super(LATE_ENTRY, stored);
        this.at = at;
        this.cells = stored == null ? new TreeMap<>() : Cells.read(stored.getString(CELLS));
    }

    @Override
    protected void add(Touch touch) {
        touch.counts().forEach((officer, counts) -> counts.forEach(tally(officer)::add));
    }

    @Override
    protected void addAll(Document part) {
        Counted.cells(part).forEach((officer, tally) -> tally(officer).add(tally));
    }

    private Tally tally(String officer) {
        return cells.computeIfAbsent(officer, _ -> new Tally());
    }

    @Override
    protected Document counters() {
        return new Document(Documents.ID, at.id())
                .append(OFFICE, at.office().toString())
                .append(DAY, at.day().toString())
                .append(CELLS, Cells.write(cells));
    }
}
