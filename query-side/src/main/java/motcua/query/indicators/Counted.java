package motcua.query.indicators;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import motcua.query.platform.Parts;
import org.bson.Document;

/**
 * The line of a touch in its part: its key, when it was recorded and what it added to whom.
 * {@code 0000… 3 1764000000000⇥0,4 hoa⇥2 minh}: the places of counts, and the officer after a space.
 */
final class Counted {

    private static final List<Count> BY_PLACE = List.of(Count.values());

    private Counted() {}

    /** What stands behind the key. */
    static String value(Touch touch) {
        StringBuilder value = new StringBuilder().append(touch.recordedAt().toEpochMilli());
        touch.counts()
                .forEach((officer, counts) ->
                        value.append('\t').append(places(counts)).append(' ').append(officer));
        return value.toString();
    }

    private static String places(List<Count> counts) {
        return counts.stream().map(count -> Integer.toString(count.place())).collect(Collectors.joining(","));
    }

    /** What the touches of {@code part} add up to, by officer. */
    static SortedMap<String, Tally> cells(Document part) {
        return cells(part, Long.MAX_VALUE);
    }

    /** What those of {@code part} add up to that were recorded until {@code then}, to the millisecond, by officer. */
    static SortedMap<String, Tally> cells(Document part, Instant then) {
        return cells(part, then.toEpochMilli());
    }

    private static SortedMap<String, Tally> cells(Document part, long until) {
        SortedMap<String, Tally> cells = new TreeMap<>();
        part.getString(Parts.COUNTED)
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .filter(pieces -> recordedAt(pieces.getFirst()) <= until)
                .flatMap(pieces -> pieces.stream().skip(1))
                .forEach(piece -> add(cells, piece));
        return cells;
    }

    private static long recordedAt(String head) {
        return Long.parseLong(head, head.lastIndexOf(' ') + 1, head.length(), 10);
    }

    private static void add(SortedMap<String, Tally> cells, String piece) {
        int space = piece.indexOf(' ');
        Tally tally = cells.computeIfAbsent(piece.substring(space + 1), _ -> new Tally());
        Arrays.stream(piece.substring(0, space).split(","))
                .forEach(place -> tally.add(BY_PLACE.get(Integer.parseInt(place))));
    }
}
