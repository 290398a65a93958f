package motcua.query.indicators;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The document of one office and day, as a pure function of what it was and what touches it. */
final class DayCount {

    static final String OFFICE = "office";
    static final String DAY = "day";
    static final String CELLS = "cells";
    static final String SEEN = "seen";

    /** Under which spans late entries were counted: two of them when the span was changed without a rebuild. */
    static final String LATE_ENTRY = "lateEntry";

    private final SortedMap<String, Tally> cells;
    private final Seen seen;
    private final SortedSet<String> spans;

    private DayCount(@Nullable Document stored) {
        cells = stored == null ? new TreeMap<>() : Cells.read(stored.getString(CELLS));
        seen = stored == null
                ? new Seen()
                : Seen.of(stored.get(SEEN, Binary.class).getData());
        spans = stored == null ? new TreeSet<>() : spans(stored);
    }

    /** The document after {@code touches}, all of one office and day, those counted before left out. */
    static Document after(@Nullable Document stored, List<Touch> touches, LateEntry lateEntry) {
        DayCount day = new DayCount(stored);
        touches.forEach(touch -> day.count(touch, lateEntry));
        return day.document(touches.getFirst().at());
    }

    static SortedSet<String> spans(Document stored) {
        return new TreeSet<>(List.of(stored.getString(LATE_ENTRY).split(" ")));
    }

    private void count(Touch touch, LateEntry lateEntry) {
        if (seen.add(touch.dossier(), touch.key())) {
            spans.add(lateEntry.span().toString());
            touch.counts().forEach((officer, counts) -> counts.forEach(cell(officer)::add));
        }
    }

    private Tally cell(String officer) {
        return cells.computeIfAbsent(officer, _ -> new Tally());
    }

    private Document document(OfficeDay at) {
        return new Document(Documents.ID, at.id())
                .append(OFFICE, at.office().toString())
                .append(DAY, at.day().toString())
                .append(Documents.REVISION, seen.touches())
                .append(LATE_ENTRY, String.join(" ", spans))
                .append(CELLS, Cells.write(cells))
                .append(SEEN, new Binary(seen.bytes()));
    }
}
