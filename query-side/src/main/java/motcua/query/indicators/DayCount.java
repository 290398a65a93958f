package motcua.query.indicators;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import motcua.query.platform.Documents;
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
        Counted counted = new Counted(stored == null ? "" : stored.getString(COUNTED));
        SortedMap<String, Tally> cells = stored == null ? new TreeMap<>() : Cells.read(stored.getString(CELLS));
        SortedSet<String> spans = stored == null ? new TreeSet<>() : spans(stored);
        long revision = stored == null ? 0 : stored.getLong(Documents.REVISION);
        for (Touch touch : touches) {
            if (counted.add(touch)) {
                touch.counts()
                        .forEach((officer, counts) ->
                                counts.forEach(cells.computeIfAbsent(officer, _ -> new Tally())::add));
                spans.add(lateEntry.span().toString());
                revision++;
            }
        }
        OfficeDay at = touches.getFirst().at();
        return new Document(Documents.ID, at.id())
                .append(OFFICE, at.office().toString())
                .append(DAY, at.day().toString())
                .append(Documents.REVISION, revision)
                .append(LATE_ENTRY, String.join(" ", spans))
                .append(CELLS, Cells.write(cells))
                .append(COUNTED, counted.toString());
    }

    static SortedSet<String> spans(Document stored) {
        return new TreeSet<>(List.of(stored.getString(LATE_ENTRY).split(" ")));
    }

    /** The counters of {@code stored} as they stood at {@code then}, a moment of its day. */
    static SortedMap<String, Tally> cellsAt(Document stored, Instant then) {
        return Counted.cells(stored.getString(COUNTED), then);
    }
}
