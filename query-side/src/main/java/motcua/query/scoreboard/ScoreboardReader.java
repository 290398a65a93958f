package motcua.query.scoreboard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Adds the stored days up, one at a time: what is open today may have been received on any day before. */
final class ScoreboardReader {

    /** Few round trips, and at about 300 bytes a day still small ones. */
    private static final int DAYS_A_TIME = 2_000;

    /** Without what each day has counted, which is most of its bytes and nobody's business here. */
    private static final Bson COUNTERS =
            fields(include(DayBoard.OFFICE, DayBoard.DAY, DayBoard.CELLS, DayBoard.LATE_ENTRY), excludeId());

    private static final Bson STEPS =
            fields(include(DayBoard.OFFICE, DayBoard.DAY, DayBoard.COUNTED, DayBoard.LATE_ENTRY), excludeId());

    private ScoreboardReader() {}

    static Reckoning read(MongoCollection<Document> collection, Question question) {
        Reckoning reckoning = new Reckoning(question.period(), question.by());
        Instant asOf = question.asOf();
        if (asOf == null) {
            collection
                    .find(of(question, known(question)))
                    .projection(COUNTERS)
                    .batchSize(DAYS_A_TIME)
                    .forEach(reckoning::take);
        } else {
            read(collection, question, asOf, reckoning);
        }
        return reckoning;
    }

    /** What was recorded on days that were over, as it stands; of the day that went on, what was recorded until then. */
    private static void read(
            MongoCollection<Document> collection, Question question, Instant asOf, Reckoning reckoning) {
        String goingOn = OfficeDay.dayOf(asOf).toString();
        collection
                .find(of(question, known(question), lt(DayBoard.RECORDED, goingOn)))
                .projection(COUNTERS)
                .batchSize(DAYS_A_TIME)
                .forEach(reckoning::take);
        collection
                .find(of(question, known(question), eq(DayBoard.RECORDED, goingOn)))
                .projection(STEPS)
                .batchSize(DAYS_A_TIME)
                .forEach(day -> takeUntil(asOf, day, reckoning));
    }

    private static void takeUntil(Instant asOf, Document day, Reckoning reckoning) {
        String cells = DayBoard.cellsAt(day, asOf);
        if (!cells.isEmpty()) {
            reckoning.take(day, cells);
        }
    }

    private static Bson known(Question question) {
        return lte(DayBoard.DAY, question.period().to().toString());
    }

    private static Bson of(Question question, Bson... days) {
        List<Bson> filters = new ArrayList<>();
        if (question.office() != null) {
            filters.add(eq(DayBoard.OFFICE, question.office().id().toString()));
        }
        filters.addAll(List.of(days));
        return and(filters);
    }
}
