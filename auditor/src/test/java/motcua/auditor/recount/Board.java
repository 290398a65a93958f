package motcua.auditor.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of a scoreboard as a query side answers it. */
final class Board {

    private static final String MEANS = Stream.of("hours", "workingDays", "days", "months")
            .map(unit -> "\"" + unit + "\":{\"value\":null,\"numerator\":0.000,\"denominator\":0,\"unit\":\"X\"}")
            .collect(Collectors.joining(",", "\"averageHandling\":{", "}"));

    private final String from;
    private final String to;
    private final String lastDay;
    private final @Nullable String by;
    private String office = "";
    private String instant = "";
    private String total = "";
    private final List<String> rows = new ArrayList<>();

    Board(String from, String to, String lastDay, @Nullable String by) {
        this.from = from;
        this.to = to;
        this.lastDay = lastDay;
        this.by = by;
    }

    Board office(String id) {
        office = "\"office\":{\"id\":\"%s\",\"name\":\"thị trấn Hữu Lũng\",\"district\":\"Hữu Lũng\"},".formatted(id);
        return this;
    }

    Board asOf(String then) {
        instant = "\"asOf\":\"" + then + "\",";
        return this;
    }

    /**
     * Received, online, resolved, early, on time, late, open, open and late; then, where they are not 0, stopped, reopened,
     * declined, supplements, extensions, corrections, steps, late entries.
     */
    Board total(long... counts) {
        total = "{" + figures(counts) + "}";
        return this;
    }

    Board row(String key, long... counts) {
        rows.add("{\"key\":\"" + key + "\",\"name\":\"x\"," + figures(counts) + "}");
        return this;
    }

    private static String figures(long... counts) {
        long received = counts[0];
        long resolved = counts[2];
        long notLate = counts[3] + counts[4];
        long[] more = Arrays.copyOf(Arrays.copyOfRange(counts, Math.min(8, counts.length), counts.length), 8);
        return basic(counts, received, resolved, notLate)
                + ",\"stopped\":%d,\"reopened\":%d,\"declined\":%d,\"supplements\":%d,\"extensions\":%d,\"corrections\":%d,%s,%s,%s"
                        .formatted(
                                more[0],
                                more[1],
                                more[2],
                                more[3],
                                more[4],
                                more[5],
                                rate("supplementRate", more[3], received),
                                rate("extensionRate", more[4], received),
                                index(counts, resolved) + "," + MEANS + ","
                                        + rate("acceptanceBreachRate", 0, 0) + ","
                                        + rate("lateEntryRate", more[7], more[6]));
    }

    /** As long as no event says that index 766 reads it otherwise. */
    private static String index(long[] counts, long resolved) {
        long ended = resolved + counts[6];
        long inTime = ended - counts[5] - counts[7];
        return rate("onTimeByIndex766", inTime, ended) + "," + rate("progress766", inTime, ended, 20);
    }

    private static String basic(long[] counts, long received, long resolved, long notLate) {
        return "\"received\":%d,\"online\":%d,%s,\"resolved\":%d,\"early\":%d,\"onTime\":%d,\"late\":%d,\"open\":%d,\"openLate\":%d,%s,%s"
                .formatted(
                        received,
                        counts[1],
                        rate("onlineShare", counts[1], received),
                        resolved,
                        counts[3],
                        counts[4],
                        counts[5],
                        counts[6],
                        counts[7],
                        rate("onTimeOfResolved", notLate, resolved),
                        rate("onTimeOfReceived", notLate, received));
    }

    private static String rate(String name, long numerator, long denominator) {
        return rate(name, numerator, denominator, 100);
    }

    private static String rate(String name, long numerator, long denominator, long whole) {
        Object value = denominator == 0
                ? "null"
                : BigDecimal.valueOf(numerator * whole)
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        return "\"%s\":{\"value\":%s,\"numerator\":%d,\"denominator\":%d,\"formula\":\"x\"}"
                .formatted(name, value, numerator, denominator);
    }

    @Override
    public String toString() {
        return "{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"lastDay\":\"" + lastDay + "\"," + instant + office
                + (by == null ? "" : "\"by\":\"" + by + "\",")
                + "\"rule\":\"scoreboard-3\",\"lateEntry\":[\"PT24H\"],\"position\":7,\"total\":" + total
                + ",\"rows\":["
                + String.join(",", rows) + "],\"formulas\":[{\"name\":\"open\"}]}";
    }
}
