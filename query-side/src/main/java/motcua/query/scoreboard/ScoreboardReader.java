package motcua.query.scoreboard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import motcua.query.platform.Parts;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Adds up what is stored, one document at a time: what is open today may have been received on any day before. Of all
 * offices, and of now, roll-ups are read; of one office the days are few.
 */
final class ScoreboardReader {

    /** Few round trips, and at one or two thousand bytes a document still small ones. */
    private static final int DAYS_A_TIME = 2_000;

    private static final Bson COUNTERS =
            fields(include(DayBoard.OFFICE, DayBoard.DAY, DayBoard.CELLS, DayBoard.LATE_ENTRY), excludeId());

    private static final Bson DAYS = include(DayBoard.OFFICE, DayBoard.DAY, DayBoard.RECORDED, DayBoard.LATE_ENTRY);

    private ScoreboardReader() {}

    static Reckoning read(MongoCollection<Document> collection, Question question) {
        Reckoning reckoning = new Reckoning(question.period(), question.by());
        Instant asOf = question.asOf();
        if (asOf != null) {
            read(collection, question, asOf, reckoning);
        } else if (question.office() != null) {
            takeDays(collection, of(question, known(question)), reckoning);
        } else {
            String cells = question.by() == By.OFFICE ? RollUp.OFFICES : DayBoard.CELLS;
            Bson fields = fields(include(RollUp.DAY, cells, DayBoard.LATE_ENTRY), excludeId());
            find(collection, RollUp.until(question.period().to().toString()), fields)
                    .forEach(reckoning::takeRollUp);
        }
        return reckoning;
    }

    private static FindIterable<Document> find(MongoCollection<Document> collection, Bson which, Bson fields) {
        return collection.find(which).projection(fields).batchSize(DAYS_A_TIME);
    }

    private static void takeDays(MongoCollection<Document> collection, Bson which, Reckoning reckoning) {
        find(collection, which, COUNTERS).forEach(reckoning::take);
    }

    /** What was recorded on days that were over, as it stands; of the day that went on, what was recorded until then. */
    private static void read(
            MongoCollection<Document> collection, Question question, Instant asOf, Reckoning reckoning) {
        String goingOn = OfficeDay.dayOf(asOf).toString();
        takeDays(collection, of(question, known(question), lt(DayBoard.RECORDED, goingOn)), reckoning);
        List<Document> days = find(collection, of(question, known(question), eq(DayBoard.RECORDED, goingOn)), DAYS)
                .into(new ArrayList<>());
        Parts.read(collection, days, OfficeDay::partsOf, (day, part) -> takeUntil(asOf, day, part, reckoning));
    }

    private static void takeUntil(Instant asOf, Document day, Document part, Reckoning reckoning) {
        String cells = Cells.write(Counted.cells(part, asOf));
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
