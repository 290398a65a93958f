package motcua.query.scoreboard;

import static com.mongodb.client.model.Projections.exclude;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import motcua.query.platform.Documents;
import motcua.query.scoreboard.RollUpBoard.Change;
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

    /** @param before what there was of {@code days}, under their ids */
    void bringUp(Map<String, Document> before, List<Document> days) {
        Map<RollUp, List<Change>> changes = new LinkedHashMap<>();
        for (Document day : days) {
            Change change = new Change(before.get(day.getString(Documents.ID)), day);
            RollUp.of(day)
                    .forEach(at ->
                            changes.computeIfAbsent(at, _ -> new ArrayList<>()).add(change));
        }
        Map<String, Document> stored =
                documents.find(changes.keySet().stream().map(RollUp::id).toList());
        List<Document> after = new ArrayList<>();
        changes.forEach((at, ofOne) -> after.add(after(at, stored.get(at.id()), ofOne)));
        documents.write(stored, after);
    }

    private Document after(RollUp at, @Nullable Document stored, List<Change> changes) {
        RollUpBoard board = new RollUpBoard(at, stored);
        return changes.stream().allMatch(board::take) ? board.document() : anew(at);
    }

    /** Read after the roll-up that it replaces: no member can be older than there. */
    private Document anew(RollUp at) {
        RollUpBoard board = new RollUpBoard(at, null);
        documents
                .collection()
                .find(at.members())
                .projection(exclude(DayBoard.COUNTED))
                .forEach(day -> board.take(new Change(null, day)));
        return board.document();
    }
}
