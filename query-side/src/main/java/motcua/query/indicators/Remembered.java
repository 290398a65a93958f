package motcua.query.indicators;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.dossier.DossierEvent;
import motcua.dossier.OfficeId;
import motcua.query.platform.Documents;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one dossier, as a document of its own. Facts are only ever added, each under the version of its event, so an
 * event that comes again meets the same past as the first time, however far the dossier has come since.
 *
 * @param pair who asked for what: subject and procedure, the same for all dossiers of one person for one procedure; null
 *     when the event that tells it came with a register
 */
record Remembered(UUID dossier, OfficeId office, @Nullable String pair, SortedSet<Fact> facts) {

    static final String PAIR = "pair";

    /** When it was last opened or ended: what other dossiers of the pair look for. */
    static final String UNTIL = "until";

    static final String FACTS = "facts";

    /** Another name than the day's {@link DayCount#OFFICE}, whose index has no business with it. */
    private static final String OFFICE = "of";

    Remembered {
        facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
    }

    static String id(DossierEvent event) {
        return event.dossier().value().toString();
    }

    /** What {@code stored} remembers; nothing yet when it is null. */
    static Remembered of(DossierEvent event, @Nullable Document stored) {
        return stored == null
                ? new Remembered(event.dossier().value(), event.card().office(), null, Collections.emptySortedSet())
                : of(stored);
    }

    static Remembered of(Document stored) {
        return new Remembered(
                UUID.fromString(stored.getString(Documents.ID)),
                new OfficeId(stored.getString(OFFICE)),
                stored.getString(PAIR),
                stored.getString(FACTS).lines().map(Fact::of).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** This and what {@code event} leaves. */
    Remembered with(DossierEvent event, Collection<Fact> more) {
        SortedSet<Fact> all = new TreeSet<>(facts);
        all.addAll(more);
        String subject = Facts.subject(event);
        return new Remembered(
                dossier,
                office,
                subject == null ? pair : subject + "|" + event.card().procedure(),
                all);
    }

    Stream<Fact> of(Fact.Kind kind) {
        return facts.stream().filter(fact -> fact.kind() == kind);
    }

    /** The last fact of {@code kind} that an event before {@code version} left. */
    Optional<Fact> lastBefore(long version, Fact.Kind kind) {
        return of(kind).filter(fact -> fact.version() < version).max(Comparator.naturalOrder());
    }

    /** Equal facts are equal documents, and their number grows with every write. */
    Document document() {
        Document document = new Document(Documents.ID, dossier.toString())
                .append(Documents.REVISION, (long) facts.size())
                .append(OFFICE, office.toString())
                .append(FACTS, facts.stream().map(Fact::line).collect(Collectors.joining("\n")));
        if (pair != null) {
            document.append(PAIR, pair);
            until().ifPresent(last -> document.append(UNTIL, Date.from(last)));
        }
        return document;
    }

    private Optional<Instant> until() {
        return Stream.concat(of(Fact.Kind.OPENED), of(Fact.Kind.ENDED))
                .map(Fact::at)
                .max(Comparator.naturalOrder());
    }
}
