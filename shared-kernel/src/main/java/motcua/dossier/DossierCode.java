package motcua.dossier;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * The code on the citizen's receipt: agency identifier, date, daily order, such as {@code H37.26.01-261123-0007}. It is
 * guessable, so it identifies and never authorises; the reception date is never read from it.
 */
public record DossierCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9.]{1,40}-\\d{6}(\\d{2})?-\\d{4,7}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuMMdd");

    public DossierCode {
        value = Names.checked("dossier code, such as H37.26.01-261123-0007", FORM, value);
    }

    /** The code of the {@code number}-th dossier ({@code 1..9999999}) that {@code office} takes in on {@code day}. */
    public static DossierCode issue(OfficeId office, LocalDate day, int number) {
        return new DossierCode(seriesOf(office, day) + "-" + String.format("%04d", number));
    }

    /** The part of a code that all dossiers of one office and day share. */
    public static String seriesOf(OfficeId office, LocalDate day) {
        return office + "-" + DAY.format(day);
    }

    /** The part of this code before its daily order. */
    public String series() {
        return value.substring(0, value.lastIndexOf('-'));
    }

    /** The part of its series before the day: the agency that issued it. */
    public String agency() {
        return series().substring(0, series().lastIndexOf('-'));
    }

    /** Whether the day in its series, written in six digits as here, is {@code day} or later; days are of this century. */
    public boolean isOfDayFrom(LocalDate day) {
        String own = series().substring(series().lastIndexOf('-') + 1);
        String first = DAY.format(day);
        return own.length() == first.length() && own.compareTo(first) >= 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
