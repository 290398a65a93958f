package motcua.query.platform;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import motcua.platform.stored.HeldClaims;
import org.awaitility.Awaitility;
import org.bson.Document;

/** Views at work over a store and a look-alike, as in a process. */
final class Stage implements AutoCloseable {

    final Store store = new Store();
    final LookAlike mongo;
    final Workshop workshop;
    final Machine machine;

    Stage(View... views) {
        this(new LookAlike(), List.of(), views);
    }

    Stage(LookAlike mongo, List<ViewListener> listeners, View... views) {
        this.mongo = mongo;
        ViewProperties properties = new ViewProperties(
                Duration.ofMillis(500),
                500,
                4,
                Duration.ofMillis(200),
                Duration.ofMinutes(5),
                Duration.ofSeconds(15),
                HeldClaims.FRESH);
        workshop = new Workshop(
                mongo.database(),
                new Feed(store.events),
                new StoredTokens(mongo.database(), store.serializer, HeldClaims.FRESH),
                new DeadLetters(mongo.database(), store.serializer),
                listeners,
                new SimpleMeterRegistry(),
                properties,
                Workshop.coordinatorThread(),
                Workshop.workerThreads(4));
        machine = new Machine(Arrays.asList(views), workshop, store.events, Clock.systemUTC());
    }

    Stage start() {
        machine.start();
        return this;
    }

    Views views() {
        return machine.views();
    }

    long live(String view) {
        Long live = machine.keeper().entry(view).live();
        return live == null ? 0 : live;
    }

    void awaitLive(String view) {
        await(() -> live(view) > 0);
    }

    /** Until {@code view} has seen everything in the store. */
    void awaitHead(String view) {
        awaitLive(view);
        await(() -> machine.shelf()
                .find(view, machine.keeper().entry(view).live())
                .filter(generation -> generation.reach().hasSeen(store.events.createHeadToken(), store.events))
                .isPresent());
    }

    static void await(BooleanSupplier condition) {
        await(condition, Duration.ofSeconds(20));
    }

    static void await(BooleanSupplier condition, Duration patience) {
        Awaitility.await()
                .atMost(patience)
                .pollInterval(Duration.ofMillis(5))
                .ignoreExceptions()
                .until(condition::getAsBoolean);
    }

    /** The documents readers of {@code view} see, by id. */
    Map<String, Document> documents(String view) {
        Map<String, Document> documents = new HashMap<>();
        views().live(view).find().forEach(document -> documents.put(document.getString("_id"), document));
        return documents;
    }

    Document document(String view, String id) {
        return Objects.requireNonNull(documents(view).get(id), id);
    }

    @Override
    public void close() {
        machine.stop();
        workshop.close();
        store.close();
        mongo.close();
    }
}
