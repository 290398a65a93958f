package motcua.query.trail.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredStream;
import motcua.query.trail.Trails;
import motcua.query.trail.log.Log.Published;
import org.jspecify.annotations.Nullable;

/**
 * How fast proofs are at a size, and how soon an event is published, after a start and then live. Arguments: an empty directory, and how many entries
 * (1,000,000 unless said otherwise).
 */
final class TrailMeasurements {

    private static final int QUESTIONS = 10_000;
    private static final int LIVE_EVENTS = 15_000;
    private static final int PER_SECOND = 500;

    private TrailMeasurements() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        int entries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Files.createDirectories(home);
        Invented events = new Invented();
        events.grow(entries);
        Trail trail = Trails.open(home, events);
        long start = System.nanoTime();
        trail.catchUp();
        System.out.printf("%,d events logged and published: %,.0f a second%n", entries, rate(entries, start));
        proofs(trail, entries);
        live(home, events);
    }

    private static double rate(long count, long start) {
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static void proofs(Trail trail, int entries) {
        Published published = trail.log().published().orElseThrow();
        Random random = new Random(1);
        for (int round = 0; round < 3; round++) {
            long[] nanos = new long[QUESTIONS];
            int longest = 0;
            for (int i = 0; i < QUESTIONS; i++) {
                String stream = Invented.stream(random.nextInt(entries) / Invented.STEPS);
                long start = System.nanoTime();
                Log.Step step = trail.log().steps(stream, published).getLast();
                String receipt = trail.log().receipt(step, published).toString();
                nanos[i] = System.nanoTime() - start;
                longest = Math.max(longest, receipt.length());
            }
            tell("receipt among " + entries + " entries, " + longest + " bytes", nanos);
        }
    }

    /** Events arrive at an even pace, whatever the log does; each is published once a checkpoint covers it. */
    private static void live(Path home, Invented events) {
        Trail trail = Trails.open(home, events);
        long before = trail.log().published().orElseThrow().size() + 1;
        long begun = System.nanoTime();
        trail.keeper().start();
        events.grow(1);
        while (trail.log().published().orElseThrow().size() < before) {
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        System.out.printf(
                "the first event after a start on existing entries: published in %.2f s%n",
                (System.nanoTime() - begun) / 1e9);
        long[] born = new long[LIVE_EVENTS];
        long[] waited = new long[LIVE_EVENTS];
        int published = 0;
        int appended = 0;
        long start = System.nanoTime();
        while (published < LIVE_EVENTS) {
            long due = Math.min(LIVE_EVENTS, (System.nanoTime() - start) * PER_SECOND / 1_000_000_000L);
            for (; appended < due; appended++) {
                born[appended] = start + appended * 1_000_000_000L / PER_SECOND;
                events.grow(1);
            }
            long covered = trail.log().published().orElseThrow().size() - before;
            long now = System.nanoTime();
            for (; published < Math.min(covered, appended); published++) {
                waited[published] = now - born[published];
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
        trail.keeper().stop();
        tell("event to published checkpoint at " + PER_SECOND + " events a second", waited);
    }

    private static void tell(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms, most %.2f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[(int) (nanos.length * 0.99)] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }

    /** Events that are made when they are asked for: step {@code i % 4} of dossier {@code i / 4}. */
    private static final class Invented implements StoredStream {

        static final int STEPS = 4;

        private long size;

        synchronized void grow(int more) {
            size += more;
        }

        static String stream(long dossier) {
            return new UUID(0x8000L, 0x8000_0000_0000_0000L + dossier).toString();
        }

        @Override
        public synchronized Page after(@Nullable String position, int atMost) {
            long from = position == null ? 0 : Long.parseLong(position);
            long to = Math.min(size, from + atMost);
            List<StoredEvent> events = new ArrayList<>();
            for (long i = from; i < to; i++) {
                events.add(event(i));
            }
            return new Page(events, Long.toString(to));
        }

        private static StoredEvent event(long i) {
            Instant at = Instant.ofEpochSecond(1_760_000_000L + i / 100);
            String payload = "{\"dossier\":\"" + stream(i / STEPS) + "\",\"filling\":\"" + "x".repeat(300)
                    + "\",\"stamp\":{\"actor\":{\"login\":\"hoa\"},\"occurredAt\":\"" + at + "\",\"recordedAt\":\"" + at
                    + "\"}}";
            return new StoredEvent(
                    new UUID(0x4000L, 0x8000_0000_0000_0000L + i).toString(),
                    new Place(stream(i / STEPS), i % STEPS),
                    at,
                    "dossier.received",
                    "1",
                    payload.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Map<Place, byte[]> payloads(Collection<Place> places) {
            return Map.of();
        }
    }
}
