package motcua.benchmarks.house;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import motcua.benchmarks.load.Counter;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.Way;
import motcua.benchmarks.run.Subject;
import motcua.query.platform.Views;
import motcua.standalone.Standalone;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The standalone program as it is started by everybody: both sides, all views and the log in one process. */
public final class House implements Counter {

    private static final String VIEWS = "/api/v1/admin/views/";

    private final ConfigurableApplicationContext context;
    private final MeterRegistry metrics;
    private final Dossiers dossiers;
    private final Views views;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final Archive archive;

    private House(ConfigurableApplicationContext context) {
        this.context = context;
        this.metrics = context.getBean(MeterRegistry.class);
        this.dossiers = new Dossiers(context);
        this.views = context.getBean(Views.class);
        this.base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        this.archive = new Archive(dossiers, base);
    }

    /** Measured in the empty directory {@code arguments[0]}. */
    public static void main(String[] arguments) throws Exception {
        Subject.run(arguments, House::in);
    }

    private static House in(Path directory) throws IOException {
        System.setProperty("disable-axoniq-console-message", "true");
        Token.installIn(directory);
        List<String> settings = new ArrayList<>(List.of(
                "--spring.config.name=standalone",
                "--motcua.data=" + directory,
                "--motcua.sign-in.issuer=" + Token.ISSUER,
                "--motcua.sample=none",
                "--motcua.tracking.limits.enabled=false",
                "--server.port=0",
                "--management.server.port=0"));
        settings.addAll(RealMongo.settings());
        return new House(
                new SpringApplicationBuilder(Standalone.class, RealMongo.class).run(settings.toArray(String[]::new)));
    }

    @Override
    public Way open() {
        return dossiers.open();
    }

    /** Views tell every second how far they are; the log says how long it is, and has grown to its end when it does not for a while. */
    @Override
    public void settle() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(1_100);
        double before = -1;
        while (before != logged() || isBehind()) {
            before = logged();
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }

    private boolean isBehind() {
        return metrics.get("motcua.view.lag.events").gauges().stream().anyMatch(lag -> lag.value() != 0);
    }

    private double logged() {
        return metrics.get("motcua.trail.entries").gauge().value();
    }

    @Override
    public List<String> views() {
        return List.of("tracking", "queue", "history", "scoreboard");
    }

    @Override
    public void awaitSeen(String view) {
        views.awaitHead(view, 0L);
    }

    /** Beside the live one, compared with it and switched: until readers see it, however long that takes. */
    @Override
    public Measured rebuild(String view, Duration most) throws Exception {
        JsonNode before = get(VIEWS + view);
        long live = before.path("live").asLong();
        long start = System.nanoTime();
        send("POST", VIEWS + view + "/rebuild");
        while (get(VIEWS + view).path("live").asLong() == live) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return Measured.of(before.path("head").asLong(), (System.nanoTime() - start) / 1e9);
    }

    /**
     * {@code events} writes some to a file, {@code bulk} the documents of a view once more, {@code fill} files so many dossiers, {@code
     * question} asks one over HTTP, {@code size} says how large everything is.
     */
    @Override
    public Measured ask(String what, List<String> arguments) throws Exception {
        return switch (what) {
            case "events" -> new Rows(context).write(Path.of(arguments.getFirst()));
            case "bulk" -> new Documents(context).write(arguments.getFirst());
            case "fill" -> archive.fill(Integer.parseInt(arguments.getFirst()), Duration.parse(arguments.getLast()));
            case "question" -> archive.ask(arguments.getFirst());
            case "size" -> new Size(context).measured();
            default -> throw new UnsupportedOperationException(what);
        };
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    private JsonNode send(String method, String path) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", Token.of("quantri"))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    @Override
    public void close() {
        context.close();
    }
}
