package motcua.standalone.crash;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Very many visitors of one door. Each is served, or told to come again, or is a fault. */
final class Rush implements AutoCloseable {

    /** So many may be without an answer at a time; one more is a fault, and this process does not grow either. */
    private static final int MOST_WAITING = 3_000;

    private static final Set<String> REASONS = Set.of("OVERLOADED", "STORE_AWAY");
    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_SECONDS = 60;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();
    private final Door door;
    private final Ledger ledger;
    private final List<JsonNode> dossiers;
    private final AtomicLong next = new AtomicLong();

    /** Whoever opens a dossier is written down in {@code ledger}; what is read is one of {@code dossiers}. */
    Rush(Door door, Ledger ledger, List<JsonNode> dossiers) {
        this.door = door;
        this.ledger = ledger;
        this.dossiers = List.copyOf(dossiers);
    }

    /** So many clients, each of which sends the next request when the last one is answered. */
    Outcome oneAfterTheOther(int clients, Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        Score score = new Score();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < clients; i++) {
                var _ = each.submit(() -> comeUntil(() -> System.nanoTime() > end, score));
            }
        }
        return score.outcome(length);
    }

    /** One client, so many requests. */
    Outcome inTurn(int requests) {
        long start = System.nanoTime();
        Score score = new Score();
        AtomicLong left = new AtomicLong(requests);
        comeUntil(() -> left.decrementAndGet() < 0, score);
        return score.outcome(Duration.ofNanos(System.nanoTime() - start));
    }

    private void comeUntil(BooleanSupplier over, Score score) {
        while (!over.getAsBoolean()) {
            Visit visit = Visit.number(next.getAndIncrement(), dossiers);
            long at = System.nanoTime();
            http.sendAsync(visit.at(door), BodyHandlers.ofByteArray())
                    .handle((answer, fault) -> judge(visit, at, answer, fault, score))
                    .join();
        }
    }

    /**
     * Visitors who come at their time, whoever still waits. Their time counts from when they meant to come, so that a client that was
     * kept from sending does not make the program look quick. Returns when all have their answer.
     */
    Outcome atTheirTime(int perSecond, Duration length) throws InterruptedException {
        Semaphore places = new Semaphore(MOST_WAITING);
        Score score = new Score();
        long pace = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long start = System.nanoTime();
        for (long at = start; at < start + length.toNanos(); at += pace) {
            for (long early = at - System.nanoTime(); early > 0; early = at - System.nanoTime()) {
                LockSupport.parkNanos(early);
            }
            come(at, places, score);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (!places.tryAcquire(MOST_WAITING, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("somebody never had an answer");
        }
        return score.outcome(took);
    }

    private void come(long at, Semaphore places, Score score) {
        if (!places.tryAcquire()) {
            score.fault(MOST_WAITING + " were waiting");
            return;
        }
        Visit visit = Visit.number(next.getAndIncrement(), dossiers);
        var _ = http.sendAsync(visit.at(door), BodyHandlers.ofByteArray()).handle((answer, fault) -> {
            places.release();
            return judge(visit, at, answer, fault, score);
        });
    }

    private Score judge(
            Visit visit, long at, @Nullable HttpResponse<byte[]> answer, @Nullable Throwable fault, Score score) {
        double millis = (System.nanoTime() - at) / 1e6;
        if (answer == null) {
            return score.fault(visit.path() + ": " + fault);
        }
        if (isServed(visit, answer)) {
            return score.served(millis);
        }
        return isToldToComeAgain(answer)
                ? score.refused(millis)
                : score.fault(visit.path() + ": " + answer + " "
                        + answer.headers().map() + new String(answer.body(), StandardCharsets.UTF_8));
    }

    private boolean isServed(Visit visit, HttpResponse<byte[]> answer) {
        Asked command = visit.command();
        if (command != null && answer.statusCode() == 201) {
            ledger.answered(command, JSON.readTree(answer.body()));
            return true;
        }
        return command == null && answer.statusCode() == 200 && isOf(visit.accept(), answer);
    }

    /** In front of the house, or inside, when for two seconds no connection to the store was free. */
    private static boolean isToldToComeAgain(HttpResponse<byte[]> answer) {
        return answer.statusCode() == 503
                && isOf("application/problem+json", answer)
                && REASONS.contains(JSON.readTree(answer.body()).path("reason").asString(""))
                && answer.headers().firstValueAsLong("Retry-After").isPresent();
    }

    private static boolean isOf(String type, HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith(type);
    }

    @Override
    public void close() {
        http.shutdownNow();
        threads.shutdownNow();
    }

    /** Written by many at once. */
    private static final class Score {
        private final List<Double> served = new ArrayList<>();
        private final List<Double> refused = new ArrayList<>();
        private final List<String> faults = new ArrayList<>();

        synchronized Score served(double millis) {
            served.add(millis);
            return this;
        }

        synchronized Score refused(double millis) {
            refused.add(millis);
            return this;
        }

        synchronized Score fault(String what) {
            faults.add(what.length() > 300 ? what.substring(0, 300) : what);
            return this;
        }

        synchronized Outcome outcome(Duration took) {
            return new Outcome(
                    took.toNanos() / 1e9,
                    served.stream().sorted().toList(),
                    refused.stream().sorted().toList(),
                    List.copyOf(faults));
        }
    }
}
