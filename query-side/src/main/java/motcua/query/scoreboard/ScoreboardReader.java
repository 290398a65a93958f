package motcua.query.scoreboard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Adds the stored days up, one at a time: what is open today may have been received on any day before. */
final class ScoreboardReader {

    /** Few round trips, and at about 300 bytes a day still small ones. */
    private static final int DAYS_A_TIME = 2_000;

    /** Without what each day has counted, which is most of its bytes and nobody's business here. */
    private static final Bson COUNTERS = fields(include(DayBoard.OFFICE, DayBoard.DAY, DayBoard.CELLS), excludeId());

    private ScoreboardReader() {}

    static Reckoning read(MongoCollection<Document> collection, Question question) {
        Reckoning reckoning = new Reckoning(question.period(), question.by());
        collection
                .find(days(question))
                .projection(COUNTERS)
                .batchSize(DAYS_A_TIME)
                .forEach(reckoning::take);
        return reckoning;
    }

    private static Bson days(Question question) {
        Bson known = lte(DayBoard.DAY, question.period().to().toString());
        return question.office() == null
                ? known
                : and(eq(DayBoard.OFFICE, question.office().id().toString()), known);
    }
}
