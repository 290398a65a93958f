package motcua.standalone.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a process tells of itself at the port of those who run it, and what the system tells of the process. */
final class Vitals {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long PATIENCE_SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final long pid;
    private final URI metrics;

    Vitals(long pid, int port) {
        this.pid = pid;
        this.metrics = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
    }

    /** The sum of all values whose line begins with {@code name}. */
    double metric(String name) throws IOException {
        try (Stream<String> lines = told().lines()) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }
    }

    private String told() throws IOException {
        try {
            return http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Requests that are being answered. */
    double inside() throws IOException {
        return metric("motcua_http_inside");
    }

    /** What is left on the heap when everything that nobody needs is gone, in MB. */
    long heapMegabytes() throws IOException, InterruptedException {
        Process collection = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start();
        if (!collection.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || collection.exitValue() != 0) {
            throw new IOException("jcmd did not reach " + pid);
        }
        return Math.round(metric("jvm_memory_used_bytes{application=\"motcua\",area=\"heap\"")) / MEGABYTE;
    }

    /** The most memory the process ever had resident, in MB; nothing where the system does not tell (it is not Linux). */
    Optional<Long> mostResidentMegabytes() throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (Files.notExists(status)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        }
    }
}
