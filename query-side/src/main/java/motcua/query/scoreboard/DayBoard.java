package motcua.query.scoreboard;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The document of one office and day, as a pure function of what it was and what touches it. Its revision is the number of
 * touches it has counted: it grows with every write, and two documents that counted the same are the same in every byte.
 */
final class DayBoard {

    static final String ID = "_id";
    static final String OFFICE = "office";
    static final String DAY = "day";
    static final String REVISION = "rev";
    static final String CELLS = "cells";
    static final String SEEN = "seen";

    private final Map<Cell, Tally> cells = new TreeMap<>();
    private final Seen seen;

    private DayBoard(@Nullable Document stored) {
        if (stored == null) {
            seen = new Seen();
        } else {
            seen = Seen.of(stored.get(SEEN, Binary.class).getData());
            Cells.read(
                    stored.getString(CELLS),
                    (procedure, channel, tally) ->
                            cell(new Cell(procedure, channel)).add(tally));
        }
    }

    /** The document after {@code touches}, all of one office and day, those counted before left out. */
    static Document after(@Nullable Document stored, List<Touch> touches) {
        DayBoard board = new DayBoard(stored);
        touches.forEach(board::count);
        return board.document(touches.getFirst().at());
    }

    private void count(Touch touch) {
        if (seen.add(touch.dossier(), touch.version())) {
            Tally tally = cell(touch.cell());
            touch.counts().forEach(count -> tally.add(count, 1));
        }
    }

    private Tally cell(Cell cell) {
        return cells.computeIfAbsent(cell, _ -> new Tally());
    }

    private Document document(OfficeDay at) {
        return new Document(ID, at.id())
                .append(OFFICE, at.office().toString())
                .append(DAY, at.day().toString())
                .append(REVISION, seen.touches())
                .append(CELLS, Cells.write(cells))
                .append(SEEN, new Binary(seen.bytes()));
    }
}
