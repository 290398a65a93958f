package motcua.benchmarks.house;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import motcua.benchmarks.http.Desks;
import motcua.benchmarks.load.Counter;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.Way;
import motcua.benchmarks.run.Subject;
import motcua.platform.http.Problem;
import motcua.query.platform.View;
import motcua.query.platform.Views;
import motcua.standalone.Standalone;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The standalone program as it is started by everybody: both sides, all views and the log in one process. */
public final class House implements Counter {

    /** The log is told of each event at once, and takes them in many times in so long. */
    private static final Duration GROWING = Duration.ofMillis(300);

    private static final String VIEWS = "/api/v1/admin/views";

    private final ConfigurableApplicationContext context;
    private final MeterRegistry metrics;
    private final NameIndex names;
    private final Dossiers dossiers;
    private final Views views;
    private final String base;
    private final Administrator administrator;
    private final Archive archive;
    private final Size size;
    private final Path directory;
    private @Nullable Imports imports;

    private House(ConfigurableApplicationContext context, Path directory) {
        this.context = context;
        this.metrics = context.getBean(MeterRegistry.class);
        this.names = new NameIndex(metrics);
        this.dossiers = new Dossiers(context);
        this.views = context.getBean(Views.class);
        this.base = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        this.administrator = new Administrator(base);
        this.archive = new Archive(base);
        this.size = new Size(context);
        this.directory = directory;
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
        settings.addAll(Staff.settings());
        settings.addAll(RealMongo.settings());
        return new House(
                new SpringApplicationBuilder(Standalone.class, RealMongo.class).run(settings.toArray(String[]::new)),
                directory);
    }

    @Override
    public Way open() {
        return dossiers.open();
    }

    /** The log says how long it is, and has grown to its end when it does not for a while. */
    @Override
    public void settle() throws InterruptedException {
        for (View view : context.getBeansOfType(View.class).values()) {
            awaitSeenAtLast(view.name());
        }
        double before = -1;
        while (before != logged()) {
            before = logged();
            TimeUnit.MILLISECONDS.sleep(GROWING.toMillis());
        }
    }

    /** A reader is told after some seconds that it was not seen yet; we wait on. */
    private void awaitSeenAtLast(String view) {
        while (true) {
            try {
                awaitSeen(view);
                return;
            } catch (Problem e) {
                if (!"NOT_SEEN_YET".equals(e.getMessage())) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void rest() throws InterruptedException {
        names.awaitRead();
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

    /**
     * Beside the live one, compared with it and switched: until readers see it, however long that takes. {@code all} are all four at
     * once; the events are counted once then too.
     */
    @Override
    public Measured rebuild(String view, Duration most) throws Exception {
        List<String> rebuilt = view.equals("all") ? views() : List.of(view);
        Map<String, String> before = live(rebuilt);
        long start = System.nanoTime();
        for (String one : rebuilt) {
            var _ = administrator.post(VIEWS + "/" + one + "/rebuild");
        }
        while (live(rebuilt).entrySet().stream().anyMatch(before.entrySet()::contains)) {
            TimeUnit.NANOSECONDS.sleep(Administrator.PAUSE.toNanos());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return Measured.of(size.events(), seconds);
    }

    /** What readers of each of {@code names} see. Not asked over HTTP, which would take part in what is measured. */
    private Map<String, String> live(List<String> names) {
        return names.stream()
                .collect(Collectors.toMap(
                        name -> name, name -> views.live(name).getNamespace().getCollectionName()));
    }

    /**
     * {@code events} writes some to a file, {@code bulk} the documents of a view once more, {@code question} asks one
     * over HTTP, {@code import} takes so many dossiers in with registers, {@code size} says how large everything is, {@code doors} writes
     * to a file where dossiers are brought over HTTP.
     */
    @Override
    public Measured ask(String what, List<String> arguments) throws Exception {
        return switch (what) {
            case "events" -> new Rows(context).write(Path.of(arguments.getFirst()));
            case "bulk" -> new Documents(context).write(arguments.getFirst());
            case "question" -> archive.ask(arguments.getFirst());
            case "import" ->
                imports().takeIn(Integer.parseInt(arguments.getFirst()), Duration.parse(arguments.getLast()), archive);
            case "size" -> size.measured();
            case "doors" -> {
                new Desks(URI.create(base), Staff.desks()).write(Path.of(arguments.getFirst()));
                yield Measured.nothing();
            }
            default -> throw new UnsupportedOperationException(what);
        };
    }

    private Imports imports() throws IOException {
        Imports known = imports;
        if (known == null) {
            known = new Imports(administrator, new Registers(directory.resolve("registers")), size);
            imports = known;
        }
        return known;
    }

    @Override
    public void close() {
        context.close();
    }
}
