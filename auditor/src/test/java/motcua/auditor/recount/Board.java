package motcua.auditor.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a scoreboard as a query side answers it. */
final class Board {

    private final String from;
    private final String to;
    private final String asOf;
    private final @Nullable String by;
    private String office = "";
    private String total = "";
    private final List<String> rows = new ArrayList<>();

    Board(String from, String to, String asOf, @Nullable String by) {
        this.from = from;
        this.to = to;
        this.asOf = asOf;
        this.by = by;
    }

    Board office(String id) {
        office = "\"office\":{\"id\":\"%s\",\"name\":\"thị trấn Hữu Lũng\",\"district\":\"Hữu Lũng\"},".formatted(id);
        return this;
    }

    /**
     * Received, online, resolved, early, on time, late, open, open and late; then, where they are not 0, stopped, reopened,
     * declined, supplements, extensions, corrections.
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
        long[] more = Arrays.copyOf(Arrays.copyOfRange(counts, Math.min(8, counts.length), counts.length), 6);
        return basic(counts, received, resolved, notLate)
                + ",\"stopped\":%d,\"reopened\":%d,\"declined\":%d,\"supplements\":%d,\"extensions\":%d,\"corrections\":%d,%s,%s"
                        .formatted(
                                more[0],
                                more[1],
                                more[2],
                                more[3],
                                more[4],
                                more[5],
                                rate("supplementRate", more[3], received),
                                rate("extensionRate", more[4], received));
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
        Object value = denominator == 0
                ? "null"
                : BigDecimal.valueOf(numerator * 100).divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        return "\"%s\":{\"value\":%s,\"numerator\":%d,\"denominator\":%d,\"formula\":\"x\"}"
                .formatted(name, value, numerator, denominator);
    }

    @Override
    public String toString() {
        return "{\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"asOf\":\"" + asOf + "\"," + office
                + (by == null ? "" : "\"by\":\"" + by + "\",")
                + "\"rule\":\"scoreboard-2\",\"position\":7,\"total\":" + total + ",\"rows\":["
                + String.join(",", rows) + "],\"formulas\":[{\"name\":\"open\"}]}";
    }
}
