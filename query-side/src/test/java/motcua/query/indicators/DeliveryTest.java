package motcua.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import motcua.query.platform.Overtaken;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However events are repeated, set aside and cut into batches, and wherever a batch dies, each is counted once. */
class DeliveryTest {

    private static final Bench BENCH = new Bench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyDeliveryCountsWhatANaiveRecountCounts(int seed) {
        Random random = new Random(seed);
        List<Bench.Delivered> events = Bench.recorded(Lives.random(random));
        MongoCollection<Document> collection = BENCH.collection();

        disturbed(events, random).forEach(batch -> deliver(collection, batch, random));

        assertThat(Bench.counts(collection)).isEqualTo(Recount.of(events));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRebuildLeavesTheSameDocuments(int seed) {
        Random random = new Random(seed);
        List<Bench.Delivered> events = Bench.recorded(Lives.random(random));
        MongoCollection<Document> live = BENCH.collection();
        MongoCollection<Document> rebuilt = BENCH.collection();

        disturbed(events, random).forEach(batch -> deliver(live, batch, random));
        Bench.deliver(rebuilt, events);

        assertThat(rebuilt.find()).containsExactlyInAnyOrderElementsOf(live.find());
    }

    @Test
    void aBatchOfARegisterWritesNothing() {
        MongoCollection<Document> collection = BENCH.collection();
        Bench.deliver(
                collection, Bench.recorded(List.of(Life.one().fromRegister().received())));
        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    void aFormerOwnerThatWakesUpLateUndoesNothing() {
        MongoCollection<Document> collection = BENCH.collection();
        List<Bench.Delivered> first = received("30", "2026-11-23T08:00");
        List<Bench.Delivered> second = received("31", "2026-11-23T09:00");
        List<Bench.Delivered> third = received("32", "2026-11-23T10:00");
        Bench.deliver(collection, first);
        MongoCollection<Document> slow = Fragile.before(collection, 2, () -> Bench.deliver(collection, second));

        assertThatThrownBy(() -> Bench.deliver(slow, third)).isInstanceOf(Overtaken.class);
        Bench.deliver(collection, third);

        assertThat(Bench.counts(collection)).containsEntry("H37.08.01|2026-11-23 hoa STEP", 3L);
    }

    /** Of a dossier whose id begins so: 2 and 3 are one part. */
    private static List<Bench.Delivered> received(String start, String at) {
        UUID id = UUID.fromString(start + UUID.randomUUID().toString().substring(start.length()));
        return Bench.recorded(List.of(
                Life.of(id, Life.OFFICE, "2.000815", id.toString()).at(at).received()));
    }

    /** In batches of any size; some dossiers are set aside to the end, and now and then a good part is read once more. */
    private static List<List<Bench.Delivered>> disturbed(List<Bench.Delivered> events, Random random) {
        List<Bench.Delivered> order = new ArrayList<>();
        List<Bench.Delivered> aside = new ArrayList<>();
        events.forEach(
                one -> (one.event().dossier().value().getLeastSignificantBits() % 7 == 0 ? aside : order).add(one));
        order.addAll(aside);
        List<List<Bench.Delivered>> batches = new ArrayList<>();
        for (int start = 0; start < order.size(); ) {
            int end = Math.min(order.size(), start + 1 + random.nextInt(40));
            batches.add(order.subList(start, end));
            start = end < order.size() && random.nextInt(4) == 0 ? Math.max(0, end - random.nextInt(60)) : end;
        }
        return batches;
    }

    /** One in three dies on one of its writes, and comes again. */
    private static void deliver(MongoCollection<Document> collection, List<Bench.Delivered> batch, Random random) {
        if (random.nextInt(3) == 0) {
            MongoCollection<Document> dying = Fragile.before(collection, 1 + random.nextInt(3), Fragile.DEATH);
            try {
                Bench.deliver(dying, batch);
            } catch (Fragile.Died _) {
                // comes again
            }
        }
        Bench.deliver(collection, batch);
    }
}
