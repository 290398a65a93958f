package motcua.query.scoreboard;

import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import motcua.dossier.DossierEvent;
import motcua.query.indicators.LateEntry;
import motcua.query.platform.Documents;
import motcua.query.platform.Parts;
import motcua.query.scoreboard.RollUp.Change;
import org.bson.Document;

/** A look-alike database for one test class. */
final class Days implements AutoCloseable {

    static final LateEntry LATE_ENTRY = new LateEntry(Duration.ofHours(24));

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create("mongodb://localhost:" + server.bind().getPort());

    /** A new, empty collection, prepared as the view wants it. */
    MongoCollection<Document> collection() {
        MongoCollection<Document> collection = client.getDatabase("motcua").getCollection("days-" + UUID.randomUUID());
        view().prepare(collection);
        return collection;
    }

    static ScoreboardView view() {
        return new ScoreboardView(LATE_ENTRY);
    }

    static List<Touch> touches(DossierEvent event, long version) {
        return Touch.of(event, version, LATE_ENTRY);
    }

    /** {@code stored} after {@code touches}, all of one office and day: its parts, and last the day. */
    static Map<String, Document> after(Map<String, Document> stored, List<Touch> touches) {
        OfficeDay at = touches.getFirst().at();
        Parts<Touch> parts = new Parts<>(stored, LATE_ENTRY.span().toString());
        List<Parts.Change<Touch>> changes = parts.take(at.id(), at.parts(), touches);
        Map<String, Document> after = new LinkedHashMap<>(stored);
        parts.written().forEach(part -> after.put(part.getString(Documents.ID), part));
        DayBoard day = new DayBoard(at, after.remove(at.id()));
        assertThat(day.take(changes)).isTrue();
        after.put(at.id(), day.document());
        return after;
    }

    /** The day alone, of {@code touches} alone. */
    static Document day(List<Touch> touches) {
        return List.copyOf(after(Map.of(), touches).values()).getLast();
    }

    /** The documents of office and day, without parts and roll-ups. */
    static List<Document> ofOfficeAndDay(MongoCollection<Document> collection) {
        return collection.find(exists("day")).into(new ArrayList<>());
    }

    /** The roll-ups that stand there, under their ids. */
    static Map<String, Document> rolledUp(MongoCollection<Document> collection) {
        Map<String, Document> found = new TreeMap<>();
        collection.find(exists("dayOfAll")).forEach(rollUp -> found.put(rollUp.getString("_id"), rollUp));
        return found;
    }

    /** The roll-ups that should stand there: each made at once from all its members. */
    static Map<String, Document> rollUps(MongoCollection<Document> collection) {
        Map<String, RollUp> rollUps = new TreeMap<>();
        for (Document day : ofOfficeAndDay(collection)) {
            assertThat(rollUps.computeIfAbsent(day.getString("day"), of -> new RollUp(of, null))
                            .take(new Change(null, day)))
                    .isTrue();
        }
        Map<String, Document> all = new TreeMap<>();
        rollUps.forEach((day, rollUp) -> all.put(RollUp.id(day), rollUp.document()));
        return all;
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
