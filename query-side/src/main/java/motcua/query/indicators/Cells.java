package motcua.query.indicators;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The counters of one day as text: a line for each officer, the name ended by a tab, which no name contains, and each
 * {@link Count} at its place. As on the scoreboard, one string is read many times faster than nested documents.
 */
final class Cells {

    /** Stands where an officer would, for citizens and portals, who belong to no counter. */
    static final String NOBODY = "";

    private Cells() {}

    static String write(SortedMap<String, Tally> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach((officer, tally) -> {
            text.append(officer).append('\t');
            tally.write(text);
            text.append('\n');
        });
        return text.toString();
    }

    static SortedMap<String, Tally> read(String text) {
        SortedMap<String, Tally> cells = new TreeMap<>();
        text.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            cells.put(line.substring(0, tab), Tally.read(line, tab + 1));
        });
        return cells;
    }
}
