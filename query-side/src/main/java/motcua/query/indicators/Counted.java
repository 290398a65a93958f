package motcua.query.indicators;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import motcua.query.platform.Lines;

/**
 * Exactly which touches a document has counted, when each was recorded and what it added to whom.
 * {@code 0000… 3 1764000000000⇥0,4 hoa⇥2 minh}: the places of counts, and the officer after a space.
 */
final class Counted {

    private static final List<Count> BY_PLACE = List.of(Count.values());

    private final Lines lines;

    /** @param stored what {@link #toString} wrote; empty for a new document */
    Counted(String stored) {
        this.lines = new Lines(stored);
    }

    /** Remembers one touch; false when it was here already. */
    boolean add(Touch touch) {
        StringBuilder value = new StringBuilder().append(touch.recordedAt().toEpochMilli());
        touch.counts()
                .forEach((officer, counts) ->
                        value.append('\t').append(places(counts)).append(' ').append(officer));
        return lines.add(touch.dossier() + " " + touch.key(), value.toString());
    }

    private static String places(List<Count> counts) {
        return counts.stream().map(count -> Integer.toString(count.place())).collect(Collectors.joining(","));
    }

    /** What those of {@code stored} add up to that were recorded until {@code then}, to the millisecond, by officer. */
    static SortedMap<String, Tally> cells(String stored, Instant then) {
        SortedMap<String, Tally> cells = new TreeMap<>();
        stored.lines()
                .map(line -> List.of(line.split("\t", -1)))
                .filter(parts -> isUntil(parts.getFirst(), then))
                .flatMap(parts -> parts.stream().skip(1))
                .forEach(part -> add(cells, part));
        return cells;
    }

    private static boolean isUntil(String head, Instant then) {
        return Long.parseLong(head, head.lastIndexOf(' ') + 1, head.length(), 10) <= then.toEpochMilli();
    }

    private static void add(SortedMap<String, Tally> cells, String part) {
        int space = part.indexOf(' ');
        Tally tally = cells.computeIfAbsent(part.substring(space + 1), _ -> new Tally());
        Arrays.stream(part.substring(0, space).split(","))
                .forEach(place -> tally.add(BY_PLACE.get(Integer.parseInt(place))));
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
