package motcua.command.paper;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import motcua.access.Shown;
import motcua.calendar.WorkingCalendar;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.platform.access.AccessLog;
import motcua.platform.access.Recorded;
import motcua.platform.http.Problem;
import motcua.platform.security.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Form 07, the register of an office, for its staff and for auditors. Read from the office's number books, one a day, and from the
 * dossiers that stand in them: no view is asked, so none can leave a line out.
 */
@RestController
@Tag(name = "Biểu mẫu · Forms", description = "Mẫu 01–07 (TT 03/2025/TT-VPCP) · The forms to print")
final class RegisterDoor {

    /** A month: each day is a stream to read. */
    static final int MOST_DAYS = 31;

    /** Each dossier is a stream to read and a line to lay out. */
    static final int MOST_DOSSIERS = 500;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Archive archive;
    private final Stationery stationery;
    private final Printer printer;
    private final SignedIn signedIn;
    private final AccessLog accesses;
    private final Clock clock;

    RegisterDoor(
            Archive archive,
            Stationery stationery,
            Printer printer,
            SignedIn signedIn,
            AccessLog accesses,
            Clock clock) {
        this.printer = printer;
        this.signedIn = signedIn;
        this.archive = archive;
        this.stationery = stationery;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * The dossiers that {@code office} gave a code to on the days from {@code from} to {@code to}, as they stand now.
     *
     * @param from today when absent
     * @param to the day of {@code from} when absent; at most 31 days in all
     */
    @GetMapping(
            path = "/api/v1/offices/{office}/register",
            produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE})
    @Recorded
    ResponseEntity<byte[]> register(
            @PathVariable OfficeId office,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Locale locale,
            HttpServletRequest request) {
        LocalDate first = from == null ? LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE) : day("from", from);
        LocalDate last = to == null ? first : day("to", to);
        signedIn.mustRead(office);
        mustBeAMonthAtMost(first, last);
        List<DossierId> dossiers = dossiers(office, first, last);
        List<History> histories =
                dossiers.stream().map(archive::find).flatMap(Optional::stream).toList();
        Wording wording = Wording.in(locale);
        Paper paper = RegisterForm.fill(
                new RegisterForm.Range(office, first, last),
                histories,
                stationery.clear(wording),
                stationery.registry(),
                wording);
        ResponseEntity<byte[]> print = printer.print(paper, Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        accesses.record(Shown.REGISTER, dossiers, office + " " + first + "/" + last);
        return print;
    }

    private List<DossierId> dossiers(OfficeId office, LocalDate first, LocalDate last) {
        List<DossierId> dossiers = archive.numbered(office, first, last);
        if (dossiers.size() > MOST_DOSSIERS) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "REGISTER_TOO_LONG")
                    .with("dossiers", dossiers.size())
                    .with("most", MOST_DOSSIERS);
        }
        return dossiers;
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // answered below
        }
        throw Problem.invalid(field, "a day from 2000 to 2100, such as 2026-11-23");
    }

    private static void mustBeAMonthAtMost(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw Problem.invalid("to", "not before from");
        }
        if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
            throw Problem.invalid("to", "at most " + MOST_DAYS + " days from from on");
        }
    }
}
