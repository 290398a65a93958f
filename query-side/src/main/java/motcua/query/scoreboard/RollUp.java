package motcua.query.scoreboard;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;

import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Which documents of office and day one more document adds up: those of an office and month, or those of all offices and a day.
 *
 * @param id of that document; no office is called like its first word
 * @param office whose days they are, or {@link #EVERYWHERE}
 * @param from the first day
 * @param to no day is later; not always a day of the calendar
 */
record RollUp(String id, String office, String from, String to) {

    static final String EVERYWHERE = "*";

    private static final String OF_A_MONTH = "month|";
    private static final String OF_A_DAY = "day|";

    /** Each of those that {@code day}, a document of office and day, is a member of. */
    static List<RollUp> of(Document day) {
        return List.of(
                ofMonth(day.getString(DayBoard.OFFICE), By.monthOf(day.getString(DayBoard.DAY))),
                ofAllOffices(day.getString(DayBoard.DAY)));
    }

    private static RollUp ofMonth(String office, String month) {
        return new RollUp(OF_A_MONTH + month + "|" + office, office, firstOf(month), lastOf(month));
    }

    private static RollUp ofAllOffices(String day) {
        return new RollUp(OF_A_DAY + day, EVERYWHERE, day, day);
    }

    static String firstOf(String month) {
        return month + "-01";
    }

    static String lastOf(String month) {
        return month + "-31";
    }

    /** What it adds up. */
    Bson members() {
        Bson days = and(gte(DayBoard.DAY, from), lte(DayBoard.DAY, to));
        return office.equals(EVERYWHERE) ? days : and(eq(DayBoard.OFFICE, office), days);
    }

    /** The documents of all offices and each day until {@code day}. */
    static Bson daysUntil(String day) {
        return and(gte("_id", OF_A_DAY), lte("_id", OF_A_DAY + day));
    }

    /** The documents of each office and month until {@code month}. */
    static Bson monthsUntil(String month) {
        return and(gte("_id", OF_A_MONTH), lte("_id", OF_A_MONTH + month + "|~"));
    }
}
