package motcua.query.indicators;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import motcua.catalogue.Catalogue;
import motcua.dossier.DossierEvent;
import motcua.query.platform.Members;
import motcua.query.platform.View;
import org.bson.Document;

/** The view over a look-alike database, for one test class. */
final class Bench implements AutoCloseable {

    static final LateEntry A_DAY = new LateEntry(Duration.ofHours(24));
    static final IndicatorsView VIEW = new IndicatorsView(Almanac.always(Catalogue.bundled()), A_DAY);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create("mongodb://localhost:" + server.bind().getPort());

    /** An event and the version it made. */
    record Delivered(DossierEvent event, long version) {}

    /** All events of {@code lives} as a store holds them: in the order they were recorded, each dossier in its own. */
    static List<Delivered> recorded(List<Life> lives) {
        return lives.stream()
                .flatMap(Bench::of)
                .sorted(Comparator.comparing(one -> one.event().stamp().recordedAt()))
                .toList();
    }

    private static Stream<Delivered> of(Life life) {
        List<DossierEvent> events = life.events();
        return Stream.iterate(0, i -> i < events.size(), i -> i + 1).map(i -> new Delivered(events.get(i), i));
    }

    /** A new, empty collection, prepared as the view wants it. */
    MongoCollection<Document> collection() {
        MongoCollection<Document> collection =
                client.getDatabase("motcua").getCollection("indicators-" + UUID.randomUUID());
        VIEW.prepare(collection);
        return collection;
    }

    static void deliver(MongoCollection<Document> collection, List<Delivered> batch) {
        View.Batch open = VIEW.open(collection);
        batch.forEach(one -> open.add(one.event(), one.version()));
        open.flush();
    }

    /** What is counted after {@code lives}, without zeros: {@code H37.08.01|2026-11-23 hoa STEP}. */
    Map<String, Long> counts(Life... lives) {
        MongoCollection<Document> collection = collection();
        deliver(collection, recorded(List.of(lives)));
        return counts(collection);
    }

    static Map<String, Long> counts(MongoCollection<Document> collection) {
        Map<String, Long> counts = new TreeMap<>();
        for (Document day : collection.find(new Document(Members.FIELD, new Document("$exists", true)))) {
            Cells.read(day.getString(DayCount.CELLS)).forEach((officer, tally) -> {
                for (Count count : Count.values()) {
                    if (tally.of(count) != 0) {
                        counts.put(day.getString("_id") + " " + officer + " " + count, tally.of(count));
                    }
                }
            });
        }
        return counts;
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
