package motcua.query.platform;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import motcua.catalogue.Catalogue;
import motcua.dossier.OfficeId;
import motcua.platform.stored.HeldClaims;
import motcua.query.Story;
import motcua.query.indicators.LateEntry;
import org.jspecify.annotations.Nullable;

/**
 * Prints how fast views are built: all of them together in a cold process, then each of them alone. A measurement, not a test.
 * Arguments: how many events, and the address of a MongoDB; without one an empty look-alike.
 */
public final class ReplayBench {

    private static final int OFFICES = 10;
    private static final int WARM_ROUNDS = Integer.getInteger("rounds", 3);

    private ReplayBench() {}

    public static void main(String[] args) throws Exception {
        int events = args.length > 0 ? Integer.parseInt(args[0]) : 80_000;
        JsonLog log = log(events);
        System.out.printf("%.2f s of processor time to write the log%n", processorSeconds());
        MongoServer server = new MongoServer(new MemoryBackend());
        String uri = args.length > 1
                ? args[1]
                : "mongodb://127.0.0.1:" + server.bind().getPort();
        try (MongoClient client = MongoClients.create(uri)) {
            run(client.getDatabase("bench"), log);
        }
        server.shutdownNow();
    }

    private static JsonLog log(int events) {
        JsonLog log = new JsonLog();
        for (int number = 0; log.size() < events; number++) {
            OfficeId office = new OfficeId("H37.26." + (10 + number % OFFICES));
            Story story = Story.of(number, office)
                    .at(Story.MORNING.plus(number / 50, ChronoUnit.DAYS))
                    .received()
                    .assigned(Story.MINH)
                    .resolved();
            // A twentieth is still to be returned.
            log.append(number % 20 == 0 ? story : story.returned());
        }
        return log;
    }

    private static void run(MongoDatabase database, JsonLog log) throws Exception {
        database.drop();
        List<View> views = views(database);
        ViewProperties properties = new ViewProperties(
                Duration.ofSeconds(2),
                Integer.getInteger("batch", 500),
                Integer.getInteger("workers", 0),
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofSeconds(15),
                HeldClaims.FRESH);
        Workshop workshop = new Workshop(
                database,
                new Feed(log),
                new StoredTokens(database, log.serializer(), HeldClaims.FRESH),
                new DeadLetters(database, log.serializer()),
                List.of(),
                new SimpleMeterRegistry(),
                properties,
                Workshop.coordinatorThread(),
                Workshop.workerThreads(properties.workers()));
        Machine machine = new Machine(views, workshop, log, Clock.systemUTC());
        long start = System.nanoTime();
        machine.start();
        Stage.await(() -> views.stream().allMatch(view -> live(machine, view) != null), Duration.ofMinutes(10));
        print("all " + views.size() + " views, cold", (long) log.size() * views.size(), start);
        workshop.metrics().forEachMeter(meter -> System.out.println("  " + meter.getId() + " " + meter.measure()));
        for (int round = 0; round < WARM_ROUNDS; round++) {
            for (View view : views) {
                rebuild(machine, view, log.size());
            }
        }
        machine.stop();
        workshop.close();
    }

    private static void rebuild(Machine machine, View view, int events) {
        long start = System.nanoTime();
        machine.rebuild().begin(view.name());
        Stage.await(() -> machine.keeper().entry(view.name()).building() != null, Duration.ofSeconds(5));
        long number = Optional.ofNullable(machine.keeper().entry(view.name()).building())
                .orElseThrow();
        Stage.await(
                () -> machine.shelf()
                        .find(view.name(), number)
                        .filter(generation -> generation.reach().position().orElse(-1) >= events - 1)
                        .isPresent(),
                Duration.ofMinutes(5));
        print(view.name() + " alone, warm", events, start);
        Stage.await(() -> Long.valueOf(number).equals(live(machine, view)), Duration.ofMinutes(5));
        print(view.name() + " compared and switched", events, start);
    }

    private static @Nullable Long live(Machine machine, View view) {
        return machine.keeper().entry(view.name()).live();
    }

    private static List<View> views(MongoDatabase database) throws Exception {
        List<View> views = new ArrayList<>();
        views.add(bean("motcua.query.queue.QueueConfiguration", "queueView"));
        views.add(bean("motcua.query.tracking.TrackingConfiguration", "trackingView"));
        views.add(bean("motcua.query.history.HistoryConfiguration", "historyView"));
        views.add((View)
                open(Class.forName("motcua.query.scoreboard.ScoreboardView"), new LateEntry(Duration.ofDays(1))));
        views.add(indicators());
        views.add(portal(database));
        return views;
    }

    private static View indicators() throws ReflectiveOperationException {
        Class<?> almanac = Class.forName("motcua.query.indicators.Almanac");
        var always = almanac.getDeclaredMethod("always", Catalogue.class);
        always.setAccessible(true);
        return (View) open(
                Class.forName("motcua.query.indicators.IndicatorsView"),
                always.invoke(null, Catalogue.bundled()),
                new LateEntry(Duration.ofDays(1)));
    }

    private static View portal(MongoDatabase database) throws ReflectiveOperationException {
        Object orders = open(Class.forName("motcua.query.portal.Orders"), database, Clock.systemUTC());
        return (View) open(Class.forName("motcua.query.portal.PortalView"), orders, Clock.systemUTC());
    }

    /** The views are no one's business outside their packages; a measurement may look in. */
    private static View bean(String configuration, String name) throws ReflectiveOperationException {
        Class<?> type = Class.forName(configuration);
        var method = type.getDeclaredMethod(name, Clock.class);
        method.setAccessible(true);
        return (View) method.invoke(open(type), Clock.systemUTC());
    }

    private static Object open(Class<?> type, Object... arguments) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }

    private static void print(String what, long events, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-40s %8d events %6.2f s %8.0f events/s  (%.2f s of processor time since the start)%n",
                what, events, seconds, events / seconds, processorSeconds());
    }

    /** Other work on the machine slows us down but does not count here. */
    private static double processorSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }
}
