package motcua.query.trail.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import motcua.query.Story;
import motcua.query.trail.Ledger;
import org.junit.jupiter.api.Test;

/** Where the envelopes of each stream stand. */
class ChainsTest {

    private final World world = new World();
    private final Chains chains = new Chains(new EnvelopeReader(world.files));

    @Test
    void eachStreamHasItsEntriesInTheirOrder() {
        Random random = new Random(3);
        Map<String, List<Long>> expected = new HashMap<>();
        for (long entry = 0; entry < 20_000; entry++) {
            String stream = name(random.nextInt(6_000));
            List<Long> entries = expected.computeIfAbsent(stream, name -> new ArrayList<>());
            chains.add(entry, stream, entries.size());
            entries.add(entry);
        }
        expected.forEach((stream, entries) -> {
            assertThat(chains.of(stream, 20_000)).isEqualTo(entries);
            assertThat(chains.end(stream)).contains(new Chains.End(entries.getLast(), entries.size() - 1));
        });
        assertThat(chains.of(name(3), 10_000))
                .isEqualTo(Objects.requireNonNull(expected.get(name(3))).stream()
                        .filter(entry -> entry < 10_000)
                        .toList());
        assertThat(chains.end("nobody")).isEmpty();
    }

    /** Dossiers, number books, and ids that differ only in their capitals. */
    private static String name(int number) {
        return switch (number % 3) {
            case 0 -> new UUID(number, number / 2).toString();
            case 1 -> "codes-" + number;
            default -> new UUID(0xABCDEFL << 40, number - 2).toString().toUpperCase(Locale.ROOT);
        };
    }

    @Test
    void capitalsMakeAnotherStream() {
        String id = "abcdefab-0000-0000-0000-00000000000a";
        chains.add(0, id, 0);
        chains.add(1, id.toUpperCase(Locale.ROOT), 0);
        assertThat(chains.of(id, 2)).containsExactly(0L);
    }

    @Test
    void theHighestPlaceIsRememberedWhateverCameLast() {
        chains.add(0, "odd", 5);
        chains.add(1, "odd", 2);
        assertThat(chains.end("odd")).contains(new Chains.End(1, 5));
    }

    @Test
    void entriesComeInTheirOrder() {
        assertThatThrownBy(() -> chains.add(1, "x", 0)).isInstanceOf(IllegalArgumentException.class);
        chains.add(0, "x", 0);
        chains.add(0, "y", 0);
        assertThat(chains.end("y")).isEmpty();
    }

    /** While one thread logs, several others look up what was published, in the same process and so in the same chains. */
    @Test
    void readersSeeWholeChainsWhileTheLogGrows() throws Exception {
        Ledger ledger = Ledger.of(300);
        Source source = new Source(ledger, 300, 16);
        Trail trail = world.open(source, Gate.OPEN);
        trail.catchUp();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> readers = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                int seed = reader;
                readers.add(threads.submit(() -> read(trail.log(), new Random(seed), done)));
            }
            for (int stored = 300; stored <= ledger.size(); stored += 60) {
                source.stored().set(stored);
                trail.catchUp();
            }
            done.set(true);
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
    }

    private static void read(Log log, Random random, AtomicBoolean done) {
        while (!done.get()) {
            Log.Published published = log.published().orElseThrow();
            List<Log.Step> steps = log.steps(Story.of(random.nextInt(300)).id.toString(), published);
            assertThat(steps)
                    .extracting(step -> step.envelope().sequence())
                    .isEqualTo(LongStream.range(0, steps.size()).boxed().toList());
            assertThat(steps).hasSizeGreaterThanOrEqualTo((int) published.size() / 300);
        }
    }
}
