package motcua.query.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import motcua.dossier.Channel;
import motcua.dossier.DossierEvent;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However events are repeated, delayed, reordered and cut into batches, the days count each of them once. */
class RedeliveryTest {

    private static final Days DATABASE = new Days();
    private static final List<Channel> CHANNELS = List.of(Channel.values());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, 15);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyDeliveryCountsWhatANaiveRecountCounts(int seed) {
        Random random = new Random(seed);
        List<DossierEvent> events = events(random);
        MongoCollection<Document> days = DATABASE.collection();

        deliver(days, disturbed(events, random), random);

        assertThat(counted(days)).isEqualTo(recounted(events));
        assertThat(Days.rolledUp(days)).isEqualTo(Days.rollUps(days));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTwoDeliveriesLeaveTheSameDocuments(int seed) {
        Random random = new Random(seed);
        List<DossierEvent> events = events(random);
        MongoCollection<Document> one = DATABASE.collection();
        MongoCollection<Document> other = DATABASE.collection();

        deliver(one, events, random);
        deliver(other, disturbed(events, random), random);

        assertThat(other.find()).containsExactlyInAnyOrderElementsOf(one.find());
    }

    @Test
    void aBatchWithoutACountedEventWritesNothing() {
        MongoCollection<Document> days = DATABASE.collection();

        Days.view().open(days).flush();

        assertThat(days.countDocuments()).isZero();
    }

    private static List<DossierEvent> events(Random random) {
        List<DossierEvent> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Steps dossier = Steps.dossier(
                    "H37.08.0" + (1 + random.nextInt(2)),
                    "2.00081" + random.nextInt(3),
                    CHANNELS.get(random.nextInt(3)),
                    at(1 + random.nextInt(4), random),
                    at(1 + random.nextInt(6), random));
            events.add(dossier.reception());
            if (random.nextInt(4) > 0) {
                events.add(dossier.resolvedAt(at(4 + random.nextInt(4), random)).resolution());
            }
        }
        return events;
    }

    private static String at(int day, Random random) {
        return "2022-03-0%dT%02d:00".formatted(day, random.nextInt(24));
    }

    /** Every event at least once, a third of them again, in any order. */
    private static List<DossierEvent> disturbed(List<DossierEvent> events, Random random) {
        List<DossierEvent> disturbed = new ArrayList<>(events);
        events.stream().filter(event -> random.nextInt(3) == 0).forEach(disturbed::add);
        Collections.shuffle(disturbed, random);
        return disturbed;
    }

    /** In batches of any size, of which one in three is written twice, as after a crash before its token. */
    private static void deliver(MongoCollection<Document> days, List<DossierEvent> events, Random random) {
        for (int start = 0; start < events.size(); ) {
            int end = Math.min(events.size(), start + 1 + random.nextInt(17));
            int times = random.nextInt(3) == 0 ? 2 : 1;
            for (int time = 0; time < times; time++) {
                var batch = Days.view().open(days);
                events.subList(start, end).forEach(event -> batch.add(event, version(event)));
                batch.flush();
            }
            start = end;
        }
    }

    private static long version(DossierEvent event) {
        return event instanceof DossierEvent.DossierResolved ? 1 : 0;
    }

    private static Map<String, String> counted(MongoCollection<Document> days) {
        Map<String, String> counts = new TreeMap<>();
        for (Document day : Days.ofOfficeAndDay(days)) {
            Cells.read(
                    day.getString("cells"),
                    (procedure, channel, tally) -> counts.put(
                            String.join(" ", day.getString("_id"), procedure, channel.name()), tally.toString()));
        }
        return counts;
    }

    /** Without documents, batches or texts: every touch added to its cell. */
    private static Map<String, String> recounted(List<DossierEvent> events) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (DossierEvent event : events) {
            for (Touch touch : Days.touches(event, version(event))) {
                Cell cell = touch.cell();
                tallies.computeIfAbsent(
                                String.join(
                                        " ",
                                        touch.at().id(),
                                        cell.procedure(),
                                        cell.channel().name()),
                                _ -> new Tally())
                        .add(touch.tally());
            }
        }
        Map<String, String> counts = new TreeMap<>();
        tallies.forEach((cell, tally) -> counts.put(cell, tally.toString()));
        return counts;
    }
}
