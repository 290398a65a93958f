package motcua.query.platform;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The generations at work in this process. */
final class Shelf {

    private final Workshop workshop;
    private final Clock clock;
    private final Map<String, Generation> running = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> stopping = new ConcurrentHashMap<>();
    private final Map<String, Long> newest = new ConcurrentHashMap<>();
    private final Map<String, Signal> flushed = new ConcurrentHashMap<>();

    Shelf(Workshop workshop, Clock clock) {
        this.workshop = workshop;
        this.clock = clock;
    }

    /** Raised whenever readers of {@code view} may see something new. */
    Signal flushed(String view) {
        return flushed.computeIfAbsent(view, _ -> new Signal());
    }

    Optional<Generation> find(String view, @Nullable Long number) {
        return number == null ? Optional.empty() : Optional.ofNullable(running.get(Generation.nameOf(view, number)));
    }

    /** Lets exactly the generations of {@code entry} work; throws when the database is away. */
    void arrange(View view, Book.Entry entry) {
        List<Long> wanted = Stream.of(entry.live(), entry.building())
                .filter(Objects::nonNull)
                .toList();
        List<String> names = wanted.stream()
                .map(number -> Generation.nameOf(view.name(), number))
                .toList();
        List.copyOf(running.keySet()).stream()
                .filter(name -> name.startsWith(view.name() + "_") && !names.contains(name))
                .forEach(this::stop);
        wanted.forEach(number -> start(view, number));
        find(view.name(), entry.live()).ifPresent(generation -> generation.live(true));
    }

    private void start(View view, long number) {
        newest.merge(view.name(), number, Math::max);
        String name = Generation.nameOf(view.name(), number);
        // Two processors of one name in one process would share their claims and not notice each other.
        boolean isStopping = !stopping.getOrDefault(name, CompletableFuture.completedFuture(null))
                .isDone();
        if (!running.containsKey(name) && !isStopping) {
            running.put(name, Generation.start(view, number, workshop, flushed(view.name())));
        }
    }

    private void stop(String name) {
        Generation generation = running.remove(name);
        if (generation != null) {
            stopping.put(name, generation.stop());
        }
    }

    /** Stops everything; what is still wanted starts again from its stored tokens. */
    void clear() {
        new ArrayList<>(running.keySet()).forEach(this::stop);
    }

    /** Waits, bounded, for the batches on their way. */
    void awaitStopped() {
        CompletableFuture.allOf(stopping.values().toArray(new CompletableFuture<?>[0]))
                .completeOnTimeout(null, 10, TimeUnit.SECONDS)
                .join();
    }

    /**
     * A number that no generation of {@code view} has had, not even before the database was lost: a worker of a lost one
     * could otherwise take the new one's tokens for its own, and pretend that events were read which were not. So the first
     * one is the second it was made in.
     */
    long nextGeneration(String view) {
        return Math.max(clock.instant().getEpochSecond(), newest.getOrDefault(view, 0L) + 1);
    }
}
