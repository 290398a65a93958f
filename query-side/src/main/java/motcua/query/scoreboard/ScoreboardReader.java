package motcua.query.scoreboard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Adds up what is stored, one document at a time: what is open today may have been received on any day before. Where roll-ups tell
 * enough they are read: of all offices those of a day, for rows by office those of an office and month. Of one office the days are few.
 */
final class ScoreboardReader {

    /** Few round trips, and at one or two thousand bytes a document still small ones. */
    private static final int DAYS_A_TIME = 2_000;

    /** Without what each day has counted, which is most of its bytes and nobody's business here. */
    private static final Bson COUNTERS =
            fields(include(DayBoard.OFFICE, DayBoard.DAY, DayBoard.CELLS, DayBoard.LATE_ENTRY), excludeId());

    private static final Bson STEPS =
            fields(include(DayBoard.OFFICE, DayBoard.DAY, DayBoard.COUNTED, DayBoard.LATE_ENTRY), excludeId());

    private static final Bson ROLLED_UP =
            fields(include(DayBoard.OFFICE, RollUpBoard.FROM, DayBoard.CELLS, DayBoard.LATE_ENTRY), excludeId());

    private ScoreboardReader() {}

    static Reckoning read(MongoCollection<Document> collection, Question question) {
        Reckoning reckoning = new Reckoning(question.period(), question.by());
        Instant asOf = question.asOf();
        if (asOf != null) {
            read(collection, question, asOf, reckoning);
        } else if (question.office() != null) {
            takeDays(collection, of(question, known(question)), reckoning);
        } else if (question.by() == By.OFFICE) {
            takeMonths(collection, question, reckoning);
        } else {
            find(collection, RollUp.daysUntil(question.period().to().toString()), ROLLED_UP)
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

    /** Whole months as they are, and the days of those that the period breaks. */
    private static void takeMonths(MongoCollection<Document> collection, Question question, Reckoning reckoning) {
        Set<String> broken = broken(question.period(), lastDay(collection));
        find(collection, RollUp.monthsUntil(By.monthOf(question.period().to().toString())), ROLLED_UP)
                .forEach(month -> {
                    if (!broken.contains(By.monthOf(month.getString(RollUpBoard.FROM)))) {
                        reckoning.takeRollUp(month);
                    }
                });
        for (String month : broken) {
            Bson days = and(gte(DayBoard.DAY, RollUp.firstOf(month)), lte(DayBoard.DAY, RollUp.lastOf(month)));
            takeDays(collection, and(days, known(question)), reckoning);
        }
    }

    /** A break is none when nothing comes after it, so that the month that goes on is whole for who asks until today. */
    private static Set<String> broken(Period period, String lastDay) {
        return period.breaks()
                .filter(day -> day.getDayOfMonth() > 1)
                .map(LocalDate::toString)
                .filter(day -> day.compareTo(lastDay) <= 0)
                .map(By::monthOf)
                .collect(Collectors.toSet());
    }

    /** The last day of which anything was counted; empty when nothing was. */
    private static String lastDay(MongoCollection<Document> collection) {
        Document last = collection
                .find(gte(DayBoard.DAY, ""))
                .sort(descending(DayBoard.DAY))
                .projection(include(DayBoard.DAY))
                .first();
        return last == null ? "" : last.getString(DayBoard.DAY);
    }

    /** What was recorded on days that were over, as it stands; of the day that went on, what was recorded until then. */
    private static void read(
            MongoCollection<Document> collection, Question question, Instant asOf, Reckoning reckoning) {
        String goingOn = OfficeDay.dayOf(asOf).toString();
        takeDays(collection, of(question, known(question), lt(DayBoard.RECORDED, goingOn)), reckoning);
        find(collection, of(question, known(question), eq(DayBoard.RECORDED, goingOn)), STEPS)
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
