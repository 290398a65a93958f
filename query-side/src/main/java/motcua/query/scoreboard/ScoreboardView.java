package motcua.query.scoreboard;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.platform.events.StoredNames;
import motcua.query.indicators.LateEntry;
import motcua.query.platform.Census;
import motcua.query.platform.Members;
import motcua.query.platform.Parts;
import motcua.query.platform.View;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** What every office received, resolved and owed, day by day. */
@Component
final class ScoreboardView implements View {

    static final String NAME = "scoreboard";

    private static final String RECEIVED = "received";
    private static final String RESOLVED = "resolved";

    /** Where everything is counted once. */
    private static final Map<String, Bson> PLACES = Map.of(
            "", gte(DayBoard.DAY, ""),
            "InRollUps", RollUp.until("~"));

    private final LateEntry lateEntry;

    ScoreboardView(LateEntry lateEntry) {
        this.lateEntry = lateEntry;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A day gathers many dossiers; more workers would only overtake each other. */
    @Override
    public int segments() {
        return 1;
    }

    /** Of parts that keep every step that they have counted, with its instant, of days that add them up, and of roll-ups of these. */
    @Override
    public int shape() {
        return 4;
    }

    @Override
    public void prepare(MongoCollection<Document> collection) {
        collection.createIndex(ascending(DayBoard.OFFICE, DayBoard.DAY));
        collection.createIndex(ascending(DayBoard.DAY));
        collection.createIndex(ascending(DayBoard.OFFICE, DayBoard.RECORDED));
        collection.createIndex(ascending(DayBoard.RECORDED));
    }

    @Override
    public Batch open(MongoCollection<Document> collection) {
        return new ScoreboardBatch(collection, lateEntry);
    }

    /** Every reception and every resolution is counted on one day, and once in a roll-up. */
    @Override
    public Map<String, Long> expected(Census census) {
        Map<String, Long> expected = new TreeMap<>();
        PLACES.keySet().forEach(place -> {
            expected.put(RECEIVED + place, census.of(StoredNames.of(DossierReceived.class)));
            expected.put(RESOLVED + place, census.of(StoredNames.of(DossierResolved.class)));
        });
        return expected;
    }

    @Override
    public Map<String, Long> counted(MongoCollection<Document> collection) {
        Map<String, Long> counted = new TreeMap<>();
        PLACES.forEach((place, documents) -> {
            Tally all = new Tally();
            collection
                    .find(documents)
                    .projection(include(DayBoard.CELLS))
                    .forEach(one -> Cells.read(one.getString(DayBoard.CELLS), (_, _, tally) -> all.add(tally)));
            counted.put(RECEIVED + place, all.of(Count.RECEIVED));
            counted.put(RESOLVED + place, all.of(Count.RESOLVED) + all.of(Count.TAKEN_BACK));
        });
        return counted;
    }

    /** What a part has counted, or a day or a roll-up has added up, and under which span, decides every other field of it. */
    @Override
    public Object progress(Document document) {
        return Parts.is(document)
                ? List.of(document.getString(Parts.COUNTED), document.getString(Parts.UNDER))
                : List.of(document.getString(Members.FIELD), document.getString(DayBoard.LATE_ENTRY));
    }
}
