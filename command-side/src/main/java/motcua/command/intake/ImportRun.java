package motcua.command.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Catalogue;
import motcua.command.privacy.Applicant;
import motcua.command.privacy.DossierSealer;
import motcua.command.privacy.Place;
import motcua.command.privacy.Place.Field;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.Stamp;
import motcua.register.ImportEvent;
import motcua.register.ImportEvent.ImportFinished;
import motcua.register.ImportEvent.ImportProgressed;
import motcua.register.ImportEvent.RejectedLine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Reads one register from where it stands to its end, a batch of lines to a transaction. */
final class ImportRun {

    /** Lines to a transaction: large enough to make the commit cheap, small enough to lose little work to a crash. */
    static final int BATCH_LINES = 250;

    private final ImportLog log;
    private final DossierSealer applicants;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Set<String> offices;
    private final Map<String, Boolean> numberedHere = new HashMap<>();
    private ImportState state;

    ImportRun(ImportState state, ImportLog log, DossierSealer applicants, Catalogue catalogue, Clock clock) {
        this.state = state;
        this.log = log;
        this.applicants = applicants;
        this.catalogue = catalogue;
        this.clock = clock;
        this.offices =
                catalogue.offices().keySet().stream().map(OfficeId::toString).collect(Collectors.toSet());
    }

    /** One line that may enter: its number, and the steps it tells. */
    private record Entry(long number, DossierId id, List<DossierEvent> steps) {}

    /** Runs until the end or until {@code stopped}; tells {@code progress} after every commit. */
    void run(Lines lines, BooleanSupplier stopped, Consumer<ImportState> progress) throws IOException {
        List<String> header = cells(lines.next());
        lines.skip(state.line() - 1);
        while (!stopped.getAsBoolean()) {
            List<String> batch = lines.next(BATCH_LINES);
            if (batch.isEmpty()) {
                commit(List.of(), finished());
                progress.accept(state);
                return;
            }
            enter(header, batch);
            progress.accept(state);
        }
    }

    private void enter(List<String> header, List<String> batch) {
        List<RejectedLine> rejected = new ArrayList<>();
        List<Entry> entries = read(header, batch, rejected);
        long last = state.line() + batch.size();
        try {
            commit(stepsOf(entries), progressed(last, entries.size(), rejected));
        } catch (ConcurrencyException known) {
            // Some of these dossiers are in the store already: find out which, and enter the others.
            List<Entry> fresh = withoutKnown(entries, rejected);
            if (fresh.size() == entries.size()) {
                throw known;
            }
            commit(stepsOf(fresh), progressed(last, fresh.size(), rejected));
        }
    }

    private List<Entry> read(List<String> header, List<String> batch, List<RejectedLine> rejected) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Entry> entries = new ArrayList<>(batch.size());
        Set<DossierId> met = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            long number = state.line() + 1 + i;
            try {
                RegisterLine line = RegisterLine.of(named(header, cells(batch.get(i))), catalogue, now);
                demandForeignNumber(line.code(), now);
                Entry entry = entry(number, line, now);
                if (!met.add(entry.id())) {
                    throw new RegisterLine.Fault("code", "stands on an earlier line");
                }
                entries.add(entry);
            } catch (RegisterLine.Fault fault) {
                rejected.add(new RejectedLine(number, String.valueOf(fault.getMessage())));
            }
        }
        return entries;
    }

    private Entry entry(long number, RegisterLine line, Instant now) {
        DossierId id = DossierId.registeredAs(line.code());
        var source = new Stamp.RegisterLine(state.importId(), number);
        var applicant =
                applicants.sealOneOfMany(Place.of(id, source, Field.APPLICANT), Applicant.named(line.applicant()));
        return new Entry(number, id, RegisteredDossier.steps(line, applicant, state.by(), now, source));
    }

    /** Numbers that this system gave out, or will give out, belong to its own dossiers. */
    private void demandForeignNumber(DossierCode code, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        boolean isStillToBeNumbered = code.isOfDayFrom(today) && offices.contains(code.agency());
        if (isStillToBeNumbered || numberedHere.computeIfAbsent(code.series(), log::exists)) {
            throw new RegisterLine.Fault("code", "not of a day that is numbered here");
        }
    }

    private List<Entry> withoutKnown(List<Entry> entries, List<RejectedLine> rejected) {
        List<Entry> fresh = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            if (log.exists(entry.id().toString())) {
                rejected.add(new RejectedLine(entry.number(), "code: known already"));
            } else {
                fresh.add(entry);
            }
        }
        return fresh;
    }

    private void commit(List<List<DossierEvent>> dossiers, ImportEvent event) {
        log.append(dossiers, event, state.version() + 1);
        state = state.evolve(event);
    }

    private ImportProgressed progressed(long line, long accepted, List<RejectedLine> rejected) {
        return new ImportProgressed(state.importId(), line, accepted, List.copyOf(rejected), clock.instant());
    }

    private ImportFinished finished() {
        return new ImportFinished(state.importId(), state.line(), state.accepted(), state.rejected(), clock.instant());
    }

    private static List<List<DossierEvent>> stepsOf(List<Entry> entries) {
        return entries.stream().map(Entry::steps).toList();
    }

    /** A line is read by itself, so that an unclosed quote spoils no other; a carriage return inside one makes it two, so none. */
    static List<String> cells(@Nullable String line) {
        if (line == null || line.isBlank()) {
            return List.of();
        }
        try {
            Iterator<CsvRecord> records = CsvReader.builder().ofCsvRecord(line).iterator();
            List<String> cells = records.next().getFields();
            return records.hasNext() ? List.of() : cells;
        } catch (CsvParseException e) {
            return List.of();
        }
    }

    private static Map<String, String> named(List<String> header, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new RegisterLine.Fault("line", header.size() + " cells, as in the header");
        }
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), cells.get(i));
        }
        return named;
    }
}
