package motcua.query.indicators;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The document of one office and day, as a pure function of what it was and what touches it. A touch belongs to the day on which it was
 * recorded, so nothing that is recorded later changes what a day says.
 */
final class DayCount {

    static final String OFFICE = "office";
    static final String DAY = "day";
    static final String CELLS = "cells";
    static final String COUNTED = "counted";

    /** Under which spans late entries were counted: two of them when the span was changed without a rebuild. */
    static final String LATE_ENTRY = "lateEntry";

    private DayCount() {}

    /** The document after {@code touches}, all of one office and day, those counted before left out. */
    static Document after(@Nullable Document stored, List<Touch> touches, LateEntry lateEntry) {
        Counted counted = stored == null ? new Counted() : Counted.of(stored.getString(COUNTED));
        SortedSet<String> spans = stored == null ? new TreeSet<>() : spans(stored);
        for (Touch touch : touches) {
            if (counted.add(touch)) {
                spans.add(lateEntry.span().toString());
            }
        }
        OfficeDay at = touches.getFirst().at();
        return new Document(Documents.ID, at.id())
                .append(OFFICE, at.office().toString())
                .append(DAY, at.day().toString())
                .append(Documents.REVISION, counted.touches())
                .append(LATE_ENTRY, String.join(" ", spans))
                .append(CELLS, Cells.write(counted.cells()))
                .append(COUNTED, counted.toString());
    }

    static SortedSet<String> spans(Document stored) {
        return new TreeSet<>(List.of(stored.getString(LATE_ENTRY).split(" ")));
    }

    /** The counters of {@code stored} as they stood at {@code then}, a moment of its day. */
    static SortedMap<String, Tally> cellsAt(Document stored, Instant then) {
        return Counted.of(stored.getString(COUNTED)).cells(then);
    }
}
