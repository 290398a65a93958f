package motcua.proof;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/**
 * Prints what growing the tree and reading envelopes cost on one processor; the first argument is the number of leaves.
 */
final class ProofBenchmark {

    private static final int BATCH = 4_096;
    private static final int ENVELOPES = 1_000;
    private static final int ROUNDS = 5;
    private static final Instant TIME = Instant.parse("2026-11-23T02:00:00.123Z");

    private ProofBenchmark() {}

    /** Runs everything several times, the first times to warm up. */
    public static void main(String[] arguments) {
        int leaves = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        List<Envelope> envelopes = new ArrayList<>();
        List<byte[]> encoded = new ArrayList<>();
        for (int n = 0; n < ENVELOPES; n++) {
            envelopes.add(envelope(n));
            encoded.add(envelope(n).encode());
        }
        for (int round = 0; round < ROUNDS; round++) {
            measure("leaves integrated in batches of " + BATCH, leaves, () -> grow(leaves));
            each("envelopes encoded", n -> envelopes.get(n).encode());
            each("envelopes parsed", n -> Envelope.parse(encoded.get(n)));
            each("digests of envelopes", n -> envelopes.get(n).digest());
        }
    }

    /** All a log does for its entries but writing them: hashes, tiles and bundles as bytes. */
    private static int grow(int leaves) {
        Map<String, byte[]> files = new HashMap<>();
        HashTiles published = tile -> tile.decode(files.getOrDefault(tile.path(), new byte[0]));
        for (int size = 0; size < leaves; size += BATCH) {
            List<byte[]> entries = entries(size, Math.min(size + BATCH, leaves));
            Growth growth = Growth.append(
                    size, published, entries.stream().map(Hash::leaf).toList());
            growth.tiles().forEach((tile, hashes) -> files.put(tile.path(), tile.encode(hashes)));
            int start = size;
            // Every batch starts a bundle of its own, because bundles are 256 wide.
            EntryTile.written(size, growth.size()).forEach(tile -> {
                int from = (int) tile.index() * Tile.FULL_WIDTH - start;
                files.put(tile.path(), tile.encode(entries.subList(from, from + tile.width())));
            });
        }
        return files.size();
    }

    private static List<byte[]> entries(int from, int to) {
        List<byte[]> entries = new ArrayList<>();
        for (int n = from; n < to; n++) {
            byte[] entry = new byte[Hash.BYTES];
            entry[0] = (byte) n;
            entry[1] = (byte) (n >> 8);
            entry[2] = (byte) (n >> 16);
            entries.add(entry);
        }
        return entries;
    }

    private static Envelope envelope(int n) {
        return new Envelope(
                "motcua.example/log",
                "0197a2c4-7b1e-7c3a-9f00-00000000" + (1000 + n),
                "H01.24.15-261123-0" + (1000 + n),
                1 + n,
                "dossier.supplement-requested",
                "1",
                TIME.plusMillis(n),
                TIME.minusSeconds(n),
                "Xk3mVb9QTt2cZr0aLwYp5g",
                Hash.sha256(new byte[] {(byte) n}),
                Hash.sha256(new byte[] {(byte) n, 1}),
                Salt.of(Hash.sha256(new byte[] {(byte) n, 2}).bytes()));
    }

    private static void each(String what, IntFunction<Object> once) {
        int times = 300 * ENVELOPES;
        measure(what, times, () -> {
            int sum = 0;
            for (int n = 0; n < times; n++) {
                sum += once.apply(n % ENVELOPES).hashCode() & 1;
            }
            return sum;
        });
    }

    /** Counts this thread's time on the processor, so that others on the machine do not change the number. */
    private static void measure(String what, int times, IntSupplier work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int seen = work.getAsInt();
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        System.out.printf("%s: %,.0f/s, %,d ns each (%d)%n", what, times * 1e9 / nanos, nanos / times, seen);
    }
}
