package motcua.query.indicators;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Stored days added up.
 *
 * @param spans under which late entries were counted
 */
record Sums(Tally total, SortedMap<String, Tally> rows, SortedSet<String> spans) {

    /** Few round trips, and at some hundred bytes a day still small ones. */
    private static final int DAYS_A_TIME = 2_000;

    /** Without what each day has counted, which is most of its bytes and nobody's business here. */
    private static final Bson COUNTERS =
            fields(include(DayCount.OFFICE, DayCount.DAY, DayCount.CELLS, DayCount.LATE_ENTRY), excludeId());

    static Sums of(MongoCollection<Document> collection, Question question) {
        Sums sums = new Sums(new Tally(), new TreeMap<>(), new TreeSet<>());
        collection
                .find(days(question))
                .projection(COUNTERS)
                .batchSize(DAYS_A_TIME)
                .forEach(day -> sums.take(day, question));
        return sums;
    }

    private static Bson days(Question question) {
        Bson period = and(
                gte(DayCount.DAY, question.from().toString()),
                lte(DayCount.DAY, question.to().toString()));
        return question.office() == null
                ? period
                : and(eq(DayCount.OFFICE, question.office().id().toString()), period);
    }

    private void take(Document day, Question question) {
        spans.addAll(DayCount.spans(day));
        Cells.read(day.getString(DayCount.CELLS)).forEach((officer, tally) -> {
            total.add(tally);
            By by = question.by();
            if (by != null) {
                String key = by.key(day.getString(DayCount.OFFICE), day.getString(DayCount.DAY), officer);
                rows.computeIfAbsent(key, _ -> new Tally()).add(tally);
            }
        });
    }
}
