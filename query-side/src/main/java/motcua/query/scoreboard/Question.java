package motcua.query.scoreboard;

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
 * What is asked.
 *
 * @param office null for all offices
 * @param by null for the total alone
 * @param asOf the past instant as of which it is asked; null for now
 */
record Question(
        @Nullable Office office,
        Period period,
        @Nullable By by,
        @Nullable Instant asOf) {

    /** The parameters of a request as they came; each is null when it is not given. */
    record Asked(
            @Nullable String office,
            @Nullable String from,
            @Nullable String to,
            @Nullable String by,
            @Nullable String asOf) {}

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** Reads the parameters of a request made at {@code now}; throws a {@link Problem} that names the first bad one. */
    static Question of(Asked asked, Catalogue catalogue, Instant now) {
        Office office = asked.office() == null ? null : office(catalogue, asked.office());
        Instant asOf = AsOf.read(asked.asOf(), now);
        LocalDate today = OfficeDay.dayOf(asOf == null ? now : asOf);
        Period period = period(asked.from(), asked.to(), today);
        return new Question(office, period, asked.by() == null ? null : by(asked.by()), asOf);
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

    /** Without {@code from}, the year of {@code to} from its start; without {@code to}, up to today. */
    private static Period period(@Nullable String from, @Nullable String to, LocalDate today) {
        LocalDate last = to == null ? today : day("to", to);
        LocalDate first = from == null ? last.withDayOfYear(1) : day("from", from);
        if (first.isAfter(last)) {
            throw Problem.invalid("from", "a day not after " + last);
        }
        return new Period(first, last, today);
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
        throw Problem.invalid(field, "a day such as 2022-01-31, from " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    private static By by(String word) {
        return By.of(word).orElseThrow(() -> Problem.invalid("by", "one of month, office, procedure, channel"));
    }
}
