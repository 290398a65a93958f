package motcua.query.scoreboard;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import motcua.dossier.DossierEvent;
import motcua.query.indicators.LateEntry;
import motcua.query.platform.Documents;
import motcua.query.platform.Sheets;
import motcua.query.platform.View;
import org.bson.Document;

/** The touches of one batch: read what they belong to, count what is new, and write behind it what all days add up to. */
final class ScoreboardBatch implements View.Batch {

    private final Documents documents;
    private final LateEntry lateEntry;
    private final Map<OfficeDay, List<Touch>> touches = new LinkedHashMap<>();

    ScoreboardBatch(MongoCollection<Document> collection, LateEntry lateEntry) {
        this.documents = new Documents(collection);
        this.lateEntry = lateEntry;
    }

    @Override
    public void add(DossierEvent event, long version) {
        for (Touch touch : Touch.of(event, version, lateEntry)) {
            touches.computeIfAbsent(touch.at(), _ -> new ArrayList<>()).add(touch);
        }
    }

    @Override
    public void flush() {
        if (touches.isEmpty()) {
            return;
        }
        Sheets<OfficeDay, Touch> sheets =
                new Sheets<>(documents, lateEntry.span().toString(), DayBoard::new);
        Set<String> ids = sheets.ids(touches);
        touches.keySet().forEach(at -> ids.add(RollUp.id(at.day().toString())));
        Map<String, Document> stored = documents.find(ids);
        List<Document> days = sheets.count(stored, touches);
        new RollUps(documents).bringUp(stored, days);
    }
}
