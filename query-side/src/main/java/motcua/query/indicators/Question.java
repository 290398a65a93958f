package motcua.query.indicators;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import motcua.catalogue.Catalogue;
import motcua.dossier.OfficeId;
import motcua.office.Office;
import motcua.platform.http.Problem;
import motcua.query.platform.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What is asked; the days from {@code from} to {@code to}, both inclusive.
 *
 * @param office null for all offices; never null by officer
 * @param by null for the total alone
 * @param asOf the past instant as of which it is asked; null for now
 */
record Question(
        @Nullable Office office,
        LocalDate from,
        LocalDate to,
        @Nullable By by,
        @Nullable Instant asOf) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** The parameters as they came. */
    record Asked(
            @Nullable String office,
            @Nullable String by,
            @Nullable String from,
            @Nullable String to,
            @Nullable String asOf) {}

    /**
     * Reads the parameters of a request made at {@code now}; throws a {@link Problem} that names the first bad one. Without {@code from}, the year of
     * {@code to} from its start; without {@code to}, up to the day of {@code asOf}, or today.
     */
    static Question of(Asked asked, Catalogue catalogue, Instant now) {
        Instant asOf = AsOf.read(asked.asOf, now);
        LocalDate today = OfficeDay.dayOf(asOf == null ? now : asOf);
        Office office = asked.office == null ? null : office(catalogue, asked.office);
        LocalDate last = asked.to == null ? today : day("to", asked.to);
        LocalDate first = asked.from == null ? last.withDayOfYear(1) : day("from", asked.from);
        if (first.isAfter(last)) {
            throw Problem.invalid("from", "a day not after " + last);
        }
        By by = asked.by == null ? null : by(asked.by);
        if (by == By.OFFICER && office == null) {
            // Officers are known within their office; one login may stand for two people in two of them.
            throw Problem.invalid("office", "the id of an office, whose officers are asked about");
        }
        return new Question(office, first, last, by, asOf);
    }

    private static Office office(Catalogue catalogue, String text) {
        Office office;
        try {
            office = catalogue.offices().get(new OfficeId(text));
        } catch (IllegalArgumentException _) {
            office = null;
        }
        if (office == null) {
            throw Problem.invalid("office", "the id of an office in the catalogue, such as H37.26.01");
        }
        return office;
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // answered below, like a day out of range
        }
        throw Problem.invalid(field, "a day such as 2026-01-31, from " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    private static By by(String word) {
        return By.of(word).orElseThrow(() -> Problem.invalid("by", "one of office, officer, month"));
    }
}
