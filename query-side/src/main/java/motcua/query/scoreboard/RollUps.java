package motcua.query.scoreboard;

import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import motcua.query.platform.Documents;
import motcua.query.scoreboard.RollUp.Change;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Brings the roll-ups of days up, once the days themselves are written. Whoever dies in between leaves roll-ups that lag behind: the batch
 * comes again, finds its events counted and each day as it should be, and yet brings the roll-ups of all days it touches up.
 */
final class RollUps {

    private final Documents documents;

    RollUps(Documents documents) {
        this.documents = documents;
    }

    /** @param stored what there was of {@code days} and of their roll-ups, under their ids */
    void bringUp(Map<String, Document> stored, List<Document> days) {
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        for (Document day : days) {
            changes.computeIfAbsent(day.getString(DayBoard.DAY), _ -> new ArrayList<>())
                    .add(new Change(stored.get(day.getString(Documents.ID)), day));
        }
        documents.writeUpon(stored, changes.keySet().stream().map(RollUp::id).toList(), read -> {
            List<Document> after = new ArrayList<>();
            changes.forEach((day, ofDay) -> after.add(after(day, read.get(RollUp.id(day)), ofDay)));
            return after;
        });
    }

    private Document after(String day, @Nullable Document stored, List<Change> changes) {
        RollUp rollUp = new RollUp(day, stored);
        return changes.stream().allMatch(rollUp::take) ? rollUp.document() : anew(day);
    }

    /** Read after the roll-up that it replaces: no member can be older than there. */
    private Document anew(String day) {
        RollUp rollUp = new RollUp(day, null);
        for (Document member : documents.collection().find(eq(DayBoard.DAY, day))) {
            var _ = rollUp.take(new Change(null, member));
        }
        return rollUp.document();
    }
}
