package motcua.auditor.recount;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Which rows a scoreboard has, and the figures of each. */
final class Rows {

    private Rows() {}

    /** The rows by {@code by}, a word of the scoreboard; none for an empty word, which asks for the total alone. */
    static SortedMap<String, Figures> of(String by, Map<Counted, Long> events, Span span) {
        return switch (by) {
            case "month" -> months(events, span);
            case "office" -> groups(events, span, Counted::office);
            case "procedure" -> groups(events, span, Counted::procedure);
            case "channel" -> groups(events, span, Counted::channel);
            default -> new TreeMap<>();
        };
    }

    private static SortedMap<String, Figures> groups(
            Map<Counted, Long> events, Span span, Function<Counted, String> key) {
        Map<String, Map<Counted, Long>> groups = new HashMap<>();
        events.forEach((event, count) ->
                groups.computeIfAbsent(key.apply(event), _ -> new HashMap<>()).put(event, count));
        SortedMap<String, Figures> rows = new TreeMap<>();
        groups.forEach((name, group) -> rows.put(name, new Figures(group, span)));
        rows.values().removeIf(Figures::isEmpty);
        return rows;
    }

    /** Without gaps, from the first month of which anything is known. */
    private static SortedMap<String, Figures> months(Map<Counted, Long> events, Span span) {
        SortedMap<String, Figures> rows = new TreeMap<>();
        Optional<LocalDate> first = events.keySet().stream()
                .map(Counted::day)
                .filter(day -> !day.isAfter(span.to()))
                .min(LocalDate::compareTo);
        if (first.isPresent()) {
            YearMonth start = YearMonth.from(first.get().isAfter(span.from()) ? first.get() : span.from());
            for (YearMonth month = start; !month.isAfter(YearMonth.from(span.lastDay())); month = month.plusMonths(1)) {
                rows.put(month.toString(), new Figures(events, span.in(month)));
            }
        }
        return rows;
    }
}
