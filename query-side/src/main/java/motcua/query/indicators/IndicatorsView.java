package motcua.query.indicators;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Map;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.platform.events.StoredNames;
import motcua.query.platform.Census;
import motcua.query.platform.Members;
import motcua.query.platform.Parts;
import motcua.query.platform.View;
import org.bson.Document;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What looks like gaming the index, day by day, and what of each dossier has to be remembered to see it. */
@Component
@ConditionalOnProperty(name = "motcua.indicators.enabled", matchIfMissing = true)
final class IndicatorsView implements View {

    static final String NAME = "indicators";

    private static final String SUPPLEMENTS = "supplements";
    private static final String REOPENED = "reopened";
    private static final String CORRECTIONS = "corrections";
    private static final String FIRST_DAY = "0001-01-01";

    private final Measures measures;

    IndicatorsView(Almanac almanac, LateEntry lateEntry) {
        this.measures = new Measures(lateEntry, almanac);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A day gathers many dossiers, and one dossier is seen in the light of another. */
    @Override
    public int segments() {
        return 1;
    }

    /** Of parts that keep every step that they have counted, with its instant, and of days that add them up. */
    @Override
    public int shape() {
        return 3;
    }

    @Override
    public void prepare(MongoCollection<Document> collection) {
        collection.createIndex(ascending(DayCount.OFFICE, DayCount.DAY));
        collection.createIndex(ascending(DayCount.DAY));
        collection.createIndex(ascending(Remembered.PAIR, Remembered.UNTIL));
    }

    @Override
    public Batch open(MongoCollection<Document> collection) {
        return new IndicatorsBatch(collection, measures);
    }

    /** Only of steps that no register tells: those that a register tells are stored under the same names as live ones. */
    @Override
    public Map<String, Long> expected(Census census) {
        return Map.of(
                SUPPLEMENTS, census.of(StoredNames.of(SupplementAsked.class)),
                REOPENED, census.of(StoredNames.of(DossierReopened.class)),
                CORRECTIONS, census.of(StoredNames.of(CorrectionAsked.class)));
    }

    @Override
    public Map<String, Long> counted(MongoCollection<Document> collection) {
        Tally all = new Tally();
        collection
                .find(gte(DayCount.DAY, FIRST_DAY))
                .projection(include(DayCount.CELLS))
                .forEach(day ->
                        Cells.read(day.getString(DayCount.CELLS)).values().forEach(all::add));
        return Map.of(
                SUPPLEMENTS, all.of(Count.SUPPLEMENT),
                REOPENED, all.of(Count.REOPENED),
                CORRECTIONS, all.of(Count.CORRECTION));
    }

    /** What a part has counted, or a day has added up, under which span, decides every other field of it, and so do the facts of a dossier. */
    @Override
    public Object progress(Document document) {
        if (Parts.is(document)) {
            return List.of(document.getString(Parts.COUNTED), document.getString(Parts.UNDER));
        }
        return document.containsKey(Members.FIELD)
                ? List.of(document.getString(Members.FIELD), document.getString(DayCount.LATE_ENTRY))
                : document.getString(Remembered.FACTS);
    }
}
