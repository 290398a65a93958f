package motcua.standalone.measure;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import motcua.standalone.signin.Provider;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A standalone instance in a process of its own, started from the runnable jar. */
final class Instance implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String base;
    private final URI instruments;

    private Instance(Process process, int port, int instruments) {
        this.process = process;
        this.base = "http://127.0.0.1:" + port;
        this.instruments = URI.create("http://127.0.0.1:" + instruments + "/actuator/prometheus");
    }

    static Instance start(Path jar, Path data, List<String> jvm) throws IOException {
        Provider.installIn(data);
        int port = freePort();
        int instruments = freePort();
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(jvm);
        command.addAll(List.of(
                "-jar",
                jar.toString(),
                "--motcua.data=" + data,
                "--motcua.sample=none",
                "--motcua.tracking.limits.enabled=false",
                "--motcua.account-limits.enabled=false"));
        command.addAll(List.of(
                "--server.port=" + port,
                "--management.server.port=" + instruments,
                "--motcua.sign-in.issuer=" + Provider.ISSUER));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile())
                .start();
        return new Instance(process, port, instruments);
    }

    /** Waits until the instance says it is ready, which it does only with all views there. */
    void awaitReady() throws Exception {
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the instance ended with " + process.exitValue());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** What it tells of itself, in Prometheus's format. */
    String metrics() throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(instruments)).body();
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send("GET", "/readyz", null).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    record Reply(int status, String body) {
        JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** As administrator. */
    Reply send(String method, String path, HttpRequest.@Nullable BodyPublisher body)
            throws IOException, InterruptedException {
        return ask(as("quantri", path)
                .header("Content-Type", "text/csv")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : body));
    }

    Reply get(String path, String login) throws IOException, InterruptedException {
        return ask(as(login, path));
    }

    /** Throws when the command is refused. */
    Reply post(String path, String login, String json) throws IOException, InterruptedException {
        Reply reply = ask(as(login, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        if (reply.status() >= 300) {
            throw new IllegalStateException(reply.toString());
        }
        return reply;
    }

    private HttpRequest.Builder as(String login, String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Purpose", login.equals("kiemtra") ? "AUDIT" : "HANDLING")
                .header("Authorization", Provider.authorization(login));
    }

    private Reply ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        return new Reply(response.statusCode(), response.body());
    }

    /** Resident memory of the process and all it started, in MB; shared pages of PostgreSQL are counted once each process. */
    long residentMegabytes() throws IOException {
        long kilobytes = 0;
        for (ProcessHandle handle : Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList()) {
            kilobytes += proportional(handle.pid());
        }
        return kilobytes / 1024;
    }

    /** Proportional set size: a page shared by n processes counts 1/n in each. */
    private static long proportional(long pid) throws IOException {
        Path smaps = Path.of("/proc/" + pid + "/smaps_rollup");
        try (Stream<String> lines = Files.lines(smaps)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
