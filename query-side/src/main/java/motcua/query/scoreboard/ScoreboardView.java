package motcua.query.scoreboard;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import motcua.query.platform.View;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/** What every office received, resolved and owed, day by day. */
@Component
final class ScoreboardView implements View {

    static final String NAME = "scoreboard";

    @Override
    public String name() {
        return NAME;
    }

    /** A day gathers many dossiers; more workers would only overtake each other. */
    @Override
    public int segments() {
        return 1;
    }

    @Override
    public void prepare(MongoCollection<Document> collection) {
        collection.createIndex(ascending(DayBoard.OFFICE, DayBoard.DAY));
        collection.createIndex(ascending(DayBoard.DAY));
    }

    @Override
    public Batch open(MongoCollection<Document> collection) {
        return new ScoreboardBatch(collection);
    }

    /** What a day has counted decides every other field of it. */
    @Override
    public Object progress(Document document) {
        return document.get(DayBoard.SEEN, Binary.class);
    }
}
