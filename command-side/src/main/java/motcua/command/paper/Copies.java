package motcua.command.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import motcua.dossier.TrackingSecret;
import motcua.platform.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Prints the forms of a history for a reader who may have them. */
@Component
final class Copies {

    private final Stationery stationery;
    private final Printer printer;

    Copies(Stationery stationery, Printer printer) {
        this.stationery = stationery;
        this.printer = printer;
    }

    /**
     * A reader who may have them.
     *
     * @param forms those that this reader may have
     * @param path what stands before the number of each
     * @param secret what the reader brought, to be printed on the receipt; null when nothing
     */
    record Reader(
            History history,
            Set<Form> forms,
            String path,
            @Nullable TrackingSecret secret) {}

    /**
     * A form that can be printed.
     *
     * @param form its number
     * @param version the step that it belongs to
     * @param at when that was recorded
     * @param path where it is
     */
    record Printable(String form, String title, long version, Instant at, String path) {}

    /** Those that there are, by number and step. */
    List<Printable> list(Reader reader, Locale locale) {
        Wording wording = Wording.in(locale);
        return reader.history().papers().stream()
                .filter(paper -> reader.forms().contains(paper.form()))
                .map(paper -> new Printable(
                        paper.form().number(),
                        wording.say("title-" + paper.form().number()),
                        paper.step().version(),
                        paper.step().event().stamp().recordedAt(),
                        reader.path() + paper.form().number() + "?version="
                                + paper.step().version()))
                .toList();
    }

    /**
     * The form {@code number} of the step {@code version}, or of the last one that has it when null; problems: 400 for what is no form,
     * 404 for one that there is not.
     */
    ResponseEntity<byte[]> print(
            Reader reader, String number, @Nullable Long version, Locale locale, HttpServletRequest request) {
        Form form = Form.numbered(number)
                .filter(reader.forms()::contains)
                .orElseThrow(
                        () -> Problem.invalid("form", "01 to 0" + reader.forms().size()));
        if (version != null && version < 0) {
            throw Problem.invalid("version", "0 or more");
        }
        Step step = reader.history()
                .stepOf(form, version)
                .orElseThrow(
                        () -> Problem.of(HttpStatus.NOT_FOUND, "NO_SUCH_PAPER").with("possible", list(reader, locale)));
        Source source = stationery.source(reader.history().upTo(step), Wording.in(locale));
        return printer.print(
                Forms.fill(form, source.with(reader.secret())),
                Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
    }
}
