package motcua.command.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Catalogue;
import motcua.dossier.Channel;
import motcua.dossier.DossierCode;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.ProcedureCode;
import motcua.platform.http.Text;
import org.jspecify.annotations.Nullable;

/**
 * One line of an office's register (TT 03/2025/TT-VPCP, form 07).
 *
 * @param officer null when nobody has it in hand
 * @param resolved null when not yet
 * @param returned null when not yet
 */
record RegisterLine(
        DossierCode code,
        ProcedureCode procedure,
        String applicant,
        Instant received,
        Instant due,
        @Nullable Instant resolved,
        @Nullable Instant returned,
        Channel channel,
        OfficeId office,
        @Nullable OfficerId officer) {

    /** The columns of a register, in any order. */
    static final List<String> COLUMNS = List.of(
            "code",
            "procedure",
            "applicant",
            "received",
            "due",
            "resolved",
            "returned",
            "channel",
            "office",
            "officer");

    private static final Instant EARLIEST = Instant.parse("1999-12-31T17:00:00Z");

    /** What is wrong with a line: the column and what was expected there, never the value. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fault(String column, String expected) {
            super(column + ": " + expected, null, false, false);
        }
    }

    /** Reads a line whose {@code cells} stand under their column names; throws {@link Fault} at the first wrong one. */
    static RegisterLine of(Map<String, String> cells, Catalogue catalogue, Instant now) {
        RegisterLine line = new RegisterLine(
                required(cells, "code", DossierCode::new, "a dossier code"),
                required(cells, "procedure", ProcedureCode::of, "a procedure code"),
                required(cells, "applicant", RegisterLine::name, "1 to 200 characters"),
                required(cells, "received", RegisterLine::instant, "an ISO-8601 date and time"),
                required(cells, "due", RegisterLine::instant, "an ISO-8601 date and time"),
                optional(cells, "resolved", RegisterLine::instant, "an ISO-8601 date and time"),
                optional(cells, "returned", RegisterLine::instant, "an ISO-8601 date and time"),
                required(cells, "channel", Channel::valueOf, "COUNTER, ONLINE or POST"),
                required(cells, "office", OfficeId::new, "an office id"),
                optional(cells, "officer", OfficerId::new, "an officer"));
        line.check(catalogue, now);
        return line;
    }

    private void check(Catalogue catalogue, Instant now) {
        demand(catalogue.offices().containsKey(office), "office", "an office of the catalogue");
        demand(!received.isBefore(EARLIEST), "received", "not before the year 2000");
        demand(!received.isAfter(now), "received", "not in the future");
        demand(!due.isBefore(received), "due", "not before received");
        demand(due.isBefore(received.plus(3653, ChronoUnit.DAYS)), "due", "within ten years of received");
        demand(resolved == null || !resolved.isBefore(received), "resolved", "not before received");
        demand(resolved == null || officer != null, "officer", "required when resolved");
        demand(returned == null || resolved != null, "resolved", "required when returned");
        demand(returned == null || resolved == null || !returned.isBefore(resolved), "returned", "not before resolved");
        demand(resolved == null || !resolved.isAfter(now), "resolved", "not in the future");
        demand(returned == null || !returned.isAfter(now), "returned", "not in the future");
    }

    private static void demand(boolean held, String column, String expected) {
        if (!held) {
            throw new Fault(column, expected);
        }
    }

    private static <T> T required(
            Map<String, String> cells, String column, Function<String, T> parse, String expected) {
        T value = optional(cells, column, parse, expected);
        if (value == null) {
            throw new Fault(column, "required");
        }
        return value;
    }

    private static <T> @Nullable T optional(
            Map<String, String> cells, String column, Function<String, T> parse, String expected) {
        String cell = cells.getOrDefault(column, "").strip();
        try {
            return cell.isEmpty() ? null : parse.apply(Text.clean(cell));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new Fault(column, expected);
        }
    }

    private static String name(String text) {
        if (text.length() > 200 || text.indexOf(0xFFFD) >= 0) {
            throw new IllegalArgumentException("a name in UTF-8");
        }
        return text;
    }

    /** With an offset, or without one in Vietnamese time. */
    private static Instant instant(String text) {
        TemporalAccessor read =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        Instant instant = read instanceof OffsetDateTime offset
                ? offset.toInstant()
                : ((LocalDateTime) read).atZone(WorkingCalendar.ZONE).toInstant();
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
