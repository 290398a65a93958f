package motcua.query.indicators;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Exactly which touches a document has counted, when each was recorded and what it added to whom: as text a line for each, sorted,
 * so that equal sets are equal texts. {@code 0000… 3 1764000000000⇥0,4 hoa⇥2 minh}: the places of counts, and the officer after a space.
 */
final class Counted {

    private record Key(UUID dossier, long key) {}

    private record Step(long recordedMillis, SortedMap<String, List<Count>> counts) {}

    private static final List<Count> BY_PLACE = List.of(Count.values());

    private final SortedMap<Key, Step> steps =
            new TreeMap<>(Comparator.comparing(Key::dossier).thenComparingLong(Key::key));

    static Counted of(String text) {
        Counted counted = new Counted();
        text.lines().forEach(counted::read);
        return counted;
    }

    private void read(String line) {
        String[] parts = line.split("\t", -1);
        String[] head = parts[0].split(" ", -1);
        SortedMap<String, List<Count>> counts = new TreeMap<>();
        for (int part = 1; part < parts.length; part++) {
            int space = parts[part].indexOf(' ');
            counts.put(parts[part].substring(space + 1), counts(parts[part].substring(0, space)));
        }
        steps.put(
                new Key(UUID.fromString(head[0]), Long.parseLong(head[1])), new Step(Long.parseLong(head[2]), counts));
    }

    private static List<Count> counts(String places) {
        return places.isEmpty()
                ? List.of()
                : List.of(places.split(",", -1)).stream()
                        .map(place -> BY_PLACE.get(Integer.parseInt(place)))
                        .toList();
    }

    /** Remembers one touch; false when it was here already. */
    boolean add(Touch touch) {
        Step step = new Step(touch.recordedAt().toEpochMilli(), touch.counts());
        return steps.putIfAbsent(new Key(touch.dossier(), touch.key()), step) == null;
    }

    long touches() {
        return steps.size();
    }

    /** What all of them add up to, by officer. */
    SortedMap<String, Tally> cells() {
        return cells(Long.MAX_VALUE);
    }

    /** What those add up to that were recorded until {@code then}, to the millisecond. */
    SortedMap<String, Tally> cells(Instant then) {
        return cells(then.toEpochMilli());
    }

    private SortedMap<String, Tally> cells(long until) {
        SortedMap<String, Tally> cells = new TreeMap<>();
        steps.values().stream()
                .filter(step -> step.recordedMillis <= until)
                .forEach(step -> step.counts.forEach(
                        (officer, counts) -> counts.forEach(cells.computeIfAbsent(officer, _ -> new Tally())::add)));
        return cells;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        steps.forEach((key, step) -> {
            text.append(key.dossier).append(' ').append(key.key).append(' ').append(step.recordedMillis);
            step.counts.forEach((officer, counts) ->
                    text.append('\t').append(places(counts)).append(' ').append(officer));
            text.append('\n');
        });
        return text.toString();
    }

    private static String places(List<Count> counts) {
        return counts.stream().map(count -> Integer.toString(count.place())).collect(Collectors.joining(","));
    }
}
