package motcua.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What came out, for people and for programs. */
final class Report {

    private static final double[] PERCENTILES = {50, 99, 99.9};

    private final Figures figures;
    private final List<Goal> goals;

    Report(Figures figures, List<Goal> goals) {
        this.figures = figures;
        this.goals = goals;
    }

    void print() {
        System.out.printf("%n%-52s %-22s %12s %27s %s%n", "", "", "median", "(min–max)", "  p50/p99/p99.9 ms");
        for (Figures.Key key : figures.keys()) {
            Figures.Summary found = Objects.requireNonNull(figures.of(key.figure(), key.subject()));
            System.out.printf(
                    Locale.ROOT,
                    "%-52s %-22s %,12.1f %27s %s%n",
                    key.figure(),
                    key.subject(),
                    found.median(),
                    String.format(Locale.ROOT, "(%,.1f–%,.1f)", found.min(), found.max()),
                    latencies(found));
        }
        System.out.println();
        goals.forEach(System.out::println);
        System.out.println();
    }

    private static String latencies(Figures.Summary found) {
        Double p50 = found.millis(50);
        return p50 == null
                ? ""
                : String.format(Locale.ROOT, "  %.2f / %.2f / %.2f", p50, found.millis(99), found.millis(99.9));
    }

    /** Writes {@code <instant>.json} into {@code directory}; returns which file that is. */
    Path write(Path directory, Settings settings) throws IOException {
        Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("at", now.toString());
        json.putAll(Machine.described());
        json.put("settings", settings(settings));
        json.put("figures", all());
        json.put("goals", goals.stream().map(Report::goal).toList());
        Path file = Files.createDirectories(directory).resolve(now.toString().replace(":", "") + ".json");
        Files.writeString(
                file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        return file;
    }

    private static Map<String, Object> settings(Settings settings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", settings.name());
        json.put("rounds", settings.rounds());
        json.put("cellSeconds", settings.cell().toMillis() / 1e3);
        json.put("warmUpProcessorSeconds", settings.warmUp().toMillis() / 1e3);
        json.put("openLoopRate", settings.rate());
        json.put("openLoopThinkMillis", motcua.benchmarks.load.OpenLoop.THINK.toMillis());
        json.put("jvm", Launch.JVM);
        json.put("heapMegabytes", Launch.HEAP);
        json.put("growingHeapMegabytes", settings.heap());
        json.put("spikeLevelSeconds", settings.level().toMillis() / 1e3);
        return json;
    }

    private List<Map<String, @Nullable Object>> all() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (Figures.Key key : figures.keys()) {
            Figures.Summary found = Objects.requireNonNull(figures.of(key.figure(), key.subject()));
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("figure", key.figure());
            json.put("of", key.subject());
            json.putAll(spread(found));
            if (found.micros() != null) {
                Map<String, @Nullable Double> millis = new LinkedHashMap<>();
                for (double percentile : PERCENTILES) {
                    millis.put("p" + percentile, found.millis(percentile));
                }
                json.put("millis", millis);
            }
            all.add(json);
        }
        return all;
    }

    private static Map<String, @Nullable Object> goal(Goal goal) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("what", goal.what());
        json.put(goal.isLeast() ? "atLeast" : "atMost", goal.wanted());
        if (goal.measured() != null) {
            json.putAll(spread(goal.measured()));
        }
        json.put("verdict", goal.verdict());
        return json;
    }

    private static Map<String, Object> spread(Figures.Summary found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("median", found.median());
        json.put("min", found.min());
        json.put("max", found.max());
        return json;
    }
}
