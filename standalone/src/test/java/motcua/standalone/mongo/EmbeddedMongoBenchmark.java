package motcua.standalone.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Prints what the embedded server costs in heap and time; the first argument is the number of dossiers. */
final class EmbeddedMongoBenchmark {
    private static final int WARM_UP = 60_000;
    private static final int BULK = 500;
    private static final int OFFICES = 100;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Bson ORDER = Sorts.ascending("rank", "at", "_id");

    private final MongoCollection<Document> queue;
    private final int dossiers;

    private EmbeddedMongoBenchmark(MongoCollection<Document> queue, int dossiers) {
        this.queue = queue;
        this.dossiers = dossiers;
    }

    /** Runs everything once. */
    public static void main(String[] arguments) {
        int dossiers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 500_000;
        try (EmbeddedMongo mongo = EmbeddedMongo.start();
                MongoClient client = MongoClients.create(mongo.uri())) {
            System.out.println("warming up");
            new EmbeddedMongoBenchmark(client.getDatabase("benchmark").getCollection("warm"), WARM_UP).run();
            client.getDatabase("benchmark").drop();
            System.out.println("measuring " + dossiers + " dossiers");
            new EmbeddedMongoBenchmark(client.getDatabase("benchmark").getCollection("queue"), dossiers).run();
        }
    }

    private void run() {
        queue.createIndex(Indexes.ascending("office", "rank", "at", "_id"));
        queue.createIndex(Indexes.ascending("officer", "at"));
        long before = usedBytes();
        bulks("insert by guarded upsert", 1);
        System.out.printf("heap a document: %d bytes%n", (usedBytes() - before) / dossiers);
        bulks("update by guarded upsert", 2);
        micros("page of 50 by equality, sort, limit", n -> read(eq("office", office(n))));
        micros("page of 50 after a cursor of $or", n -> read(and(eq("office", office(n)), after(n))));
        micros("50 by rank and time", n -> read(and(eq("office", office(n)), eq("rank", 1), gt("at", at(n)))));
        micros("one by _id", n -> queue.find(eq("_id", id(n * 37))).first());
        micros("count of one office and rank", n -> queue.countDocuments(and(eq("office", office(n)), eq("rank", 1))));
    }

    private void bulks(String what, int version) {
        long start = System.nanoTime();
        long cpuStart = cpuNanos();
        for (int from = 0; from < dossiers; from += BULK) {
            List<WriteModel<Document>> writes = IntStream.range(from, Math.min(from + BULK, dossiers))
                    .<WriteModel<Document>>mapToObj(n -> upsert(n, version))
                    .toList();
            queue.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long cpu = (cpuNanos() - cpuStart) / 1000 / dossiers;
        System.out.printf(
                "%s: %,.0f documents/s; %d µs of processor each, driver and collector included%n",
                what, dossiers / seconds, cpu);
    }

    private static UpdateOneModel<Document> upsert(int n, int version) {
        Document fields = new Document("v", version)
                .append("office", office(n))
                .append("rank", n / OFFICES % 3)
                .append("at", at(n))
                .append("officer", "officer-" + n % 3000)
                .append("procedure", "1.001" + n % 800)
                .append("state", "IN_PROCESS")
                .append("channel", "COUNTER")
                .append("due", at(n).plusSeconds(86_400L * 5))
                .append("steps", n % 9)
                .append("late", n % 7 == 0)
                .append("version", (long) version);
        return new UpdateOneModel<>(
                and(eq("_id", id(n)), lt("v", version)),
                new Document("$set", fields),
                new UpdateOptions().upsert(true));
    }

    private static String id(int n) {
        return String.format("H01.%010d", n);
    }

    private static String office(int n) {
        return "office-" + n % OFFICES;
    }

    private static Instant at(int n) {
        return START.plusSeconds(n % 7_000_000L);
    }

    private Bson after(int n) {
        int middle = dossiers / 2 / OFFICES * OFFICES + n % OFFICES;
        return or(
                gt("rank", 1),
                and(eq("rank", 1), gt("at", at(middle))),
                and(eq("rank", 1), eq("at", at(middle)), gt("_id", id(middle))));
    }

    private List<Document> read(Bson filter) {
        return queue.find(filter).sort(ORDER).limit(50).into(new ArrayList<>());
    }

    private static void micros(String what, IntConsumer query) {
        int rounds = 4000;
        IntStream.range(0, rounds).forEach(query);
        long[] nanos = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            query.accept(i);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: median %d µs, p99 %d µs%n", what, nanos[rounds / 2] / 1000, nanos[rounds * 99 / 100] / 1000);
    }

    /** Tells the cost also on a machine that others are using. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long usedBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
