package motcua.query.indicators;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.excludeId;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import motcua.query.platform.Parts;
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

    private static final Bson COUNTERS =
            fields(include(DayCount.OFFICE, DayCount.DAY, DayCount.CELLS, DayCount.LATE_ENTRY), excludeId());

    static Sums of(MongoCollection<Document> collection, Question question) {
        Sums sums = new Sums(new Tally(), new TreeMap<>(), new TreeSet<>());
        Instant asOf = question.asOf();
        if (asOf == null) {
            sums.add(collection, question, question.to());
        } else {
            // Days that were over stand as they are; of the one that went on counts what was recorded until then.
            LocalDate goingOn = OfficeDay.dayOf(asOf);
            sums.add(collection, question, earlier(question.to(), goingOn.minusDays(1)));
            sums.add(collection, question, goingOn, asOf);
        }
        return sums;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void add(MongoCollection<Document> collection, Question question, LocalDate last) {
        collection
                .find(days(question, question.from(), last))
                .projection(COUNTERS)
                .batchSize(DAYS_A_TIME)
                .forEach(day -> take(day, Cells.read(day.getString(DayCount.CELLS)), question));
    }

    private void add(MongoCollection<Document> collection, Question question, LocalDate goingOn, Instant asOf) {
        if (goingOn.isBefore(question.from()) || goingOn.isAfter(question.to())) {
            return;
        }
        List<Document> days = collection
                .find(days(question, goingOn, goingOn))
                .projection(include(DayCount.OFFICE, DayCount.DAY, DayCount.LATE_ENTRY))
                .batchSize(DAYS_A_TIME)
                .into(new ArrayList<>());
        Parts.read(collection, days, _ -> Parts.MANY, (day, part) -> take(day, Counted.cells(part, asOf), question));
    }

    private static Bson days(Question question, LocalDate from, LocalDate to) {
        Bson period = and(gte(DayCount.DAY, from.toString()), lte(DayCount.DAY, to.toString()));
        return question.office() == null
                ? period
                : and(eq(DayCount.OFFICE, question.office().id().toString()), period);
    }

    private void take(Document day, SortedMap<String, Tally> cells, Question question) {
        if (!cells.isEmpty()) {
            spans.addAll(Parts.words(day.getString(DayCount.LATE_ENTRY)));
        }
        cells.forEach((officer, tally) -> {
            total.add(tally);
            By by = question.by();
            if (by != null) {
                String key = by.key(day.getString(DayCount.OFFICE), day.getString(DayCount.DAY), officer);
                rows.computeIfAbsent(key, _ -> new Tally()).add(tally);
            }
        });
    }
}
