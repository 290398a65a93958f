package motcua.query.scoreboard;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.dossier.DossierEvent;
import motcua.query.indicators.LateEntry;
import motcua.query.platform.Documents;
import motcua.query.platform.View;
import org.bson.Document;

/** The touches of one batch: read the days they belong to and what these add up to, count what is new, write all days at once, then what they add up to. */
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
        Map<String, Document> stored = documents.find(touches.keySet().stream()
                .flatMap(at -> Stream.of(at.id(), RollUp.id(at.day().toString())))
                .collect(Collectors.toSet()));
        List<Document> days = new ArrayList<>();
        touches.forEach((at, ofDay) -> days.add(DayBoard.after(stored.get(at.id()), ofDay, lateEntry)));
        documents.write(stored, days);
        new RollUps(documents).bringUp(stored, days);
    }
}
