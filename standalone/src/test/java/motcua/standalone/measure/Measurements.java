package motcua.standalone.measure;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import motcua.standalone.sample.SampleRegister;
import motcua.standalone.sample.Scope;
import tools.jackson.databind.JsonNode;

/**
 * Prints what a standalone instance reaches on this machine: {@code java -cp … motcua.standalone.measure.Measurements <jar>
 * <empty directory>}; see {@code docs/performance.md}. Takes some ten minutes.
 */
public final class Measurements {

    private static final List<String> COMMUNE =
            List.of("-Xmx400m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1");
    private static final List<String> PROVINCE = List.of("-Xmx6g");

    private static final int COMMAND_ROUNDS = 6;
    private static final int COMMANDS = 600;
    private static final long PACE_NANOS = 25_000_000;
    private static final String RECEIPT = """
            {"channel":"COUNTER","procedure":"1.001193","applicant":{"name":"Nguyễn Văn An"}}""";
    private static final String ASSIGNMENT = """
            {"officer":"minh"}""";

    private final Path jar;
    private final Path directory;

    private Measurements(Path jar, Path directory) {
        this.jar = jar;
        this.directory = directory;
    }

    /** Measures the jar {@code arguments[0]} in the empty directory {@code arguments[1]}. */
    public static void main(String[] arguments) throws Exception {
        Measurements measurements = new Measurements(Path.of(arguments[0]), Path.of(arguments[1]));
        switch (arguments.length > 2 ? arguments[2] : "all") {
            case "commune" -> measurements.commune();
            case "province" -> measurements.province();
            case "commands" -> measurements.commands(_ -> RECEIPT);
            case "people" -> measurements.commands(Measurements::ofSomebodyNew);
            default -> {
                measurements.commune();
                measurements.province();
            }
        }
    }

    private void commune() throws Exception {
        Path register = directory.resolve("commune.csv");
        Path province = register(Scope.PROVINCE);
        head(province, register, 20_001);
        Path data = directory.resolve("commune");
        Files.createDirectories(data);
        try (Instance instance = Instance.start(jar, data, COMMUNE)) {
            instance.awaitReady();
            print("commune, import of 20,000 dossiers", seconds(importing(instance, register)));
            print("commune, resident after import", instance.residentMegabytes() + " MB");
        }
        for (int round = 1; round <= 3; round++) {
            long start = System.nanoTime();
            try (Instance instance = Instance.start(jar, data, COMMUNE)) {
                instance.awaitReady();
                print("commune, ready with views rebuilt, start " + round, seconds(System.nanoTime() - start));
                reads(instance, "commune");
                print("commune, resident after that", instance.residentMegabytes() + " MB");
            }
        }
    }

    private void province() throws Exception {
        Path register = register(Scope.PROVINCE);
        Path data = directory.resolve("province");
        Files.createDirectories(data);
        try (Instance instance = Instance.start(jar, data, PROVINCE)) {
            instance.awaitReady();
            long start = System.nanoTime();
            print("province, import of 452,937 dossiers", seconds(importing(instance, register)));
            awaitViews(instance);
            print("province, import until every view shows it", seconds(System.nanoTime() - start));
            for (int round = 1; round <= 3; round++) {
                for (String view : List.of("queue", "tracking", "history", "scoreboard", "portal")) {
                    rebuild(instance, view, round);
                }
            }
            reads(instance, "province");
            print("province, resident", instance.residentMegabytes() + " MB");
        }
    }

    /** To be run in turns with another build's jar; what is compared are the medians of its rounds. */
    private void commands(IntFunction<String> receipt) throws Exception {
        Path data = directory.resolve("commands");
        Files.createDirectories(data);
        try (Instance instance = Instance.start(jar, data, COMMUNE)) {
            instance.awaitReady();
            for (int round = 0; round < COMMAND_ROUNDS; round++) {
                commands(instance, round, receipt);
            }
        }
    }

    /** Dossiers handed in and assigned at an even pace, whatever the answers take: a busy hour of a large office. */
    private static void commands(Instance instance, int round, IntFunction<String> receipt) throws Exception {
        long[] nanos = new long[COMMANDS];
        long start = System.nanoTime();
        for (int i = 0; i < COMMANDS; i += 2) {
            LockSupport.parkNanos(start + i * PACE_NANOS - System.nanoTime());
            long before = System.nanoTime();
            String asked = receipt.apply(round * COMMANDS + i);
            JsonNode received = instance.post("/api/v1/dossiers", "lan", asked).json();
            nanos[i] = System.nanoTime() - before;
            String path = "/api/v1/dossiers/" + received.get("dossier").asString() + "/assignment";
            LockSupport.parkNanos(start + (i + 1) * PACE_NANOS - System.nanoTime());
            before = System.nanoTime();
            instance.post(path, "tuan", ASSIGNMENT);
            nanos[i + 1] = System.nanoTime() - before;
        }
        tell("commands, round " + (round + 1), nanos);
    }

    /** Somebody with an identity number, who was never here. */
    private static String ofSomebodyNew(int i) {
        return RECEIPT.replace("An\"", "An\",\"identityNumber\":\"%012d\"".formatted(i));
    }

    private Path register(Scope scope) throws IOException {
        Path file = directory.resolve(scope.name().toLowerCase(Locale.ROOT) + ".csv");
        if (Files.notExists(file)) {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                SampleRegister.write(scope, 2022, out);
            }
        }
        return file;
    }

    private static void head(Path from, Path to, int lines) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(from);
                BufferedWriter out = Files.newBufferedWriter(to)) {
            for (int line = 0; line < lines; line++) {
                out.write(in.readLine());
                out.newLine();
            }
        }
    }

    private static long importing(Instance instance, Path register) throws Exception {
        long start = System.nanoTime();
        JsonNode started = instance.send("POST", "/api/v1/imports", HttpRequest.BodyPublishers.ofFile(register))
                .json();
        String path = "/api/v1/imports/" + started.get("id").asString();
        while (!instance.send("GET", path, null).json().get("finished").asBoolean()) {
            TimeUnit.MILLISECONDS.sleep(250);
        }
        return System.nanoTime() - start;
    }

    /** A scoreboard read with {@code after} waits for its view; the lag of the others is told by the metrics. */
    private static void awaitViews(Instance instance) throws Exception {
        while (tellsOfLag(instance.metrics())) {
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    static boolean tellsOfLag(String metrics) {
        return metrics.lines().anyMatch(line -> line.startsWith("motcua_view_lag_events{") && !line.endsWith(" 0.0"));
    }

    private static void rebuild(Instance instance, String view, int round) throws Exception {
        String path = "/api/v1/admin/views/" + view;
        long before = instance.send("GET", path, null).json().path("live").asLong();
        long start = System.nanoTime();
        instance.send("POST", path + "/rebuild", null);
        JsonNode now = instance.send("GET", path, null).json();
        while (now.path("live").asLong() == before) {
            TimeUnit.MILLISECONDS.sleep(200);
            now = instance.send("GET", path, null).json();
        }
        print("province, rebuild of " + view + ", round " + round, seconds(System.nanoTime() - start) + " " + now);
    }

    private static void reads(Instance instance, String scale) throws Exception {
        Random random = new Random(1);
        timed(
                scale + ", queue page of an officer's office",
                2_000,
                i -> instance.get("/api/v1/offices/H37.08.01/queue", "lan"));
        timed(
                scale + ", tracking",
                2_000,
                i -> instance.get(
                        "/api/v1/tracking/H37.08.01-220%d%02d-0001"
                                .formatted(1 + random.nextInt(9), 1 + random.nextInt(28)),
                        "lan"));
        timed(scale + ", scoreboard", 20, i -> instance.get("/api/v1/scoreboard?from=2022-01-01&to=2022-09-30", "lan"));
    }

    private interface Read {
        Instance.Reply at(int i) throws Exception;
    }

    private static void timed(String what, int count, Read read) throws Exception {
        for (int i = 0; i < count / 2; i++) {
            read.at(i);
        }
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            read.at(i);
            nanos[i] = System.nanoTime() - start;
        }
        tell(what, nanos);
    }

    private static void tell(String what, long[] nanos) {
        Arrays.sort(nanos);
        int count = nanos.length;
        print(
                what + ", over HTTP",
                "p50 %.2f ms, p95 %.2f ms, p99 %.2f ms"
                        .formatted(
                                nanos[count / 2] / 1e6, nanos[count * 95 / 100] / 1e6, nanos[count * 99 / 100] / 1e6));
    }

    private static String seconds(long nanos) {
        return "%.1f s".formatted(nanos / 1e9);
    }

    private static void print(String what, String figure) {
        System.out.printf(Locale.ROOT, "%-60s %s%n", what, figure);
    }
}
