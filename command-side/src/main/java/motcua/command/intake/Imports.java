package motcua.command.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import motcua.catalogue.Catalogue;
import motcua.command.privacy.DossierSealer;
import motcua.command.privacy.FileKey;
import motcua.dossier.Actor;
import motcua.platform.http.IdempotencyKey;
import motcua.platform.http.Problem;
import motcua.register.ImportEvent;
import motcua.register.ImportEvent.ImportStarted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Takes registers in and sees them through, one at a time, over restarts and outages. */
@Component
public final class Imports implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final long RETRY_SECONDS = 5;

    private final ImportLog log;
    private final DossierSealer applicants;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Spool spool;
    private final MeterRegistry metrics;
    private final Map<String, ImportState> running = new ConcurrentHashMap<>();
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final Set<String> stalled = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped = true;
    private ExecutorService worker = Executors.newSingleThreadExecutor();

    Imports(
            ImportLog log,
            DossierSealer applicants,
            FileKey key,
            Catalogue catalogue,
            Clock clock,
            MeterRegistry metrics,
            @Value("${motcua.imports-directory}") Path directory) {
        this.log = log;
        this.applicants = applicants;
        this.catalogue = catalogue;
        this.clock = clock;
        this.metrics = metrics;
        this.spool = new Spool(directory, key);
        Gauge.builder("motcua.imports.stalled", stalled, Set::size)
                .description("Imports whose last attempt to read on failed")
                .register(metrics);
    }

    /**
     * Stores the register and returns once it and the fact of its arrival are durable; the reading follows. An import that was
     * started under this id before is left as it is; a 422 problem when that one brought another register.
     */
    public ImportState start(String importId, Actor by, InputStream register) throws IOException {
        Spool.Draft draft = spool.draft(importId, register);
        try {
            return begin(importId, by, draft);
        } finally {
            spool.drop(draft);
        }
    }

    /** One at a time, so that the register that lies ready is the one whose arrival is recorded. */
    private synchronized ImportState begin(String importId, Actor by, Spool.Draft draft) throws IOException {
        Optional<ImportState> before = state(importId);
        if (before.isPresent()) {
            demandSame(importId, draft);
            if (!before.get().finished()) {
                // It may never have been begun: its start was stored and the answer got lost.
                enqueue(importId);
            }
            return before.get();
        }
        spool.keep(importId, draft);
        ImportStarted started = new ImportStarted(importId, by, draft.bytes(), draft.hash(), clock.instant());
        log.append(List.of(), started, 0);
        enqueue(importId);
        return ImportState.start(started);
    }

    private void demandSame(String importId, Spool.Draft draft) {
        if (!draft.isTold(((ImportStarted) log.events(importId).getFirst()).sha256())) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "KEY_REUSED").with("field", IdempotencyKey.HEADER);
        }
    }

    /** Where an import stands; empty when nobody started it. */
    public Optional<ImportState> state(String importId) {
        ImportState live = running.get(importId);
        return live != null ? Optional.of(live) : log.state(importId);
    }

    List<ImportEvent> events(String importId) {
        return log.events(importId);
    }

    private void enqueue(String importId) {
        if (inHand.add(importId)) {
            worker.execute(() -> seeThrough(importId));
        }
    }

    /** Whether the last attempt to read on failed; the next one follows. */
    boolean isStalled(String importId) {
        return stalled.contains(importId);
    }

    /** An outage delays an import and never ends it; one that cannot be read does not hold up the others. */
    private void seeThrough(String importId) {
        try {
            run(importId);
            stalled.remove(importId);
            inHand.remove(importId);
        } catch (IOException | RuntimeException e) {
            LOG.warn("import {} stopped and will be resumed", importId, e);
            stalled.add(importId);
            pause();
            inHand.remove(importId);
            if (!stopped) {
                enqueue(importId);
            }
        } finally {
            running.remove(importId);
        }
    }

    private void run(String importId) throws IOException {
        Optional<ImportState> state = log.state(importId);
        if (state.isPresent() && !state.get().finished()) {
            ImportRun run = new ImportRun(state.get(), log, applicants, catalogue, clock);
            try (Lines lines = new Lines(spool.open(importId, state.get().bytes()))) {
                run.run(lines, () -> stopped, counting(importId));
            }
        }
        // A register without a start was never acknowledged; a finished one is only paper full of names.
        if (!stopped) {
            spool.delete(importId);
        }
    }

    private Consumer<ImportState> counting(String importId) {
        Counter accepted = metrics.counter("motcua.import.lines", "outcome", "accepted");
        Counter rejected = metrics.counter("motcua.import.lines", "outcome", "rejected");
        return state -> {
            ImportState before = running.put(importId, state);
            if (before != null) {
                accepted.increment((double) state.accepted() - before.accepted());
                rejected.increment((double) state.rejected() - before.rejected());
            }
        };
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(RETRY_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        stopped = false;
        worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("import").factory());
        try {
            spool.dropDrafts();
            spool.waiting().forEach(this::enqueue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves at the next batch; what is committed counts, and the rest is read after the next start. */
    @Override
    public void stop() {
        stopped = true;
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(20, TimeUnit.SECONDS)) {
                LOG.warn("an import did not stop in time; it will resume where it last committed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !stopped;
    }
}
