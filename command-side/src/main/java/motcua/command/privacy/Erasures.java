package motcua.command.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import motcua.command.privacy.Place.Field;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import motcua.dossier.Stamp;
import motcua.platform.http.Problem;
import motcua.privacy.SubjectErased;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Destroys the keys of people, and says so.
 *
 * <p>The key goes first, and together with it, in one transaction, comes a row that says what is to be told; then the event is stored, then
 * the row goes. A crash after the key leaves the row: the next start, the next minute or the same request again tells it. A crash after the
 * event leaves the row, too, and telling twice meets the first event in its stream. The other order could say of a key that it is gone while
 * somebody still reads with it.
 */
public final class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);
    private static final String TYPE = "erasure";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventStore events;
    private final ErasureStore store;
    private final SearchReading reading;
    private final KeyChain keys;
    private final Sealer sealer;
    private final Retention retention;

    Erasures(
            EventStore events,
            ErasureStore store,
            SearchReading reading,
            KeyChain keys,
            Sealer sealer,
            Retention retention) {
        this.events = events;
        this.store = store;
        this.reading = reading;
        this.keys = keys;
        this.sealer = sealer;
        this.retention = retention;
    }

    /** What is asked: whose data, and why. */
    public record Asked(DossierId dossier, SubjectErased.Ground ground, String reason) {}

    /** Erases the applicant of a dossier from all of theirs; a request that is sent again gets the same answer. */
    public SubjectErased erase(Asked asked, Stamp stamp) {
        tellUntold();
        Stamp.Request request = Objects.requireNonNull(stamp.request());
        return before(request).orElseGet(() -> eraseNow(asked, stamp, request));
    }

    /** What the same request did before; a problem when it was another one. */
    private Optional<SubjectErased> before(Stamp.Request request) {
        return told(request.id().toString()).map(event -> same(event, request));
    }

    private static SubjectErased same(SubjectErased before, Stamp.Request request) {
        if (!request.equals(before.stamp().request())) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "KEY_REUSED");
        }
        return before;
    }

    private SubjectErased eraseNow(Asked asked, Stamp stamp, Stamp.Request request) {
        String subject = subjectOf(asked.dossier(), stamp);
        if (!reading.awaitAllUntilNow(PATIENCE)) {
            // Dossiers of theirs may be overlooked.
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "STORE_AWAY");
        }
        List<DossierId> dossiers = store.dossiersOf(subject);
        dossiers.forEach(this::demandErasable);
        Sealed reason =
                sealer.seal(keys.ofSomebodyNew(), Place.of(asked.dossier(), request, Field.REASON), asked.reason());
        Optional<SubjectErased> done = store.destroy(
                subject,
                subjects ->
                        new SubjectErased(request.id().toString(), subjects, dossiers, asked.ground(), reason, stamp));
        tellUntold();
        // Whoever sent the same at the same time may have been quicker.
        return done.or(() -> before(request)).orElseThrow(Erasures::alreadyErased);
    }

    private void demandErasable(DossierId dossier) {
        Past past = Past.of(dossier, events);
        if (past.isSealedForAll()) {
            // Who corrected their data since has a key, and what stood before would open without it.
            throw Problem.of(HttpStatus.CONFLICT, "SEALED_FOR_ALL").with("dossier", dossier.toString());
        }
        retention.demandOver(dossier, past);
    }

    private String subjectOf(DossierId dossier, Stamp stamp) {
        Past past = Past.of(dossier, events);
        DossierEvent told =
                past.tellsApplicant().orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "UNKNOWN_DOSSIER"));
        if (!past.concerns(stamp.actor().office())) {
            throw Problem.of(HttpStatus.FORBIDDEN, "FOREIGN_OFFICE");
        }
        Sealed applicant = Objects.requireNonNull(SealedIn.applicant(told));
        if (!applicant.scheme().equals(Sealer.SCHEME)) {
            throw Problem.of(HttpStatus.CONFLICT, "SEALED_FOR_ALL");
        }
        return applicant.subject();
    }

    private static Problem alreadyErased() {
        return Problem.of(HttpStatus.CONFLICT, "ALREADY_ERASED");
    }

    /** Tells what a process that died, or met an outage, left untold. */
    void tellUntold() {
        store.untold().forEach(this::tell);
    }

    private void tell(SubjectErased event) {
        keys.forget(event.subjects());
        var message = new GenericDomainEventMessage<>(TYPE, stream(event.erasure()), 0, event);
        try {
            DefaultUnitOfWork.startAndGet(message).execute(() -> events.publish(message));
            LOG.info("erasure {} is done and told", event.erasure());
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            LOG.debug("erasure {} was told before", event.erasure(), e);
        }
        store.told(event);
    }

    private Optional<SubjectErased> told(String erasure) {
        return events.readEvents(stream(erasure))
                .asStream()
                .map(message -> (SubjectErased) message.getPayload())
                .findFirst();
    }

    private static String stream(String erasure) {
        return TYPE + "-" + erasure;
    }
}
