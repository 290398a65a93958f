package motcua.platform.access;

import static java.time.temporal.ChronoUnit.MILLIS;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import motcua.access.AccessId;
import motcua.access.AccessRecorded;
import motcua.access.Purpose;
import motcua.access.Shown;
import motcua.dossier.Actor;
import motcua.dossier.DossierId;
import motcua.platform.security.Account;
import motcua.platform.security.Role;
import motcua.platform.security.SignedIn;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where a door writes down that it is about to show something. It returns when that is durable and throws when it is not: a door that
 * calls it before it answers shows nothing that was not recorded. Called last, when everything else that may refuse has been asked, or
 * the record would name people who saw nothing.
 */
@Component
public final class AccessLog {

    private static final String ACCESS = "access";

    private final EventStore store;
    private final SignedIn signedIn;
    private final Purposes purposes;
    private final HttpServletRequest request;
    private final AccessSettings settings;
    private final Clock clock;

    /** @param request stands for the present one, whichever that is */
    AccessLog(
            EventStore store,
            SignedIn signedIn,
            Purposes purposes,
            HttpServletRequest request,
            AccessSettings settings,
            Clock clock) {
        this.store = store;
        this.signedIn = signedIn;
        this.purposes = purposes;
        this.request = request;
        this.settings = settings;
        this.clock = clock;
    }

    /** That the reader is about to see {@code shown} of {@code dossier}; refuses as the general one does. */
    public void record(Shown shown, DossierId dossier) {
        record(shown, List.of(dossier), null);
    }

    /**
     * That the reader is about to see {@code shown}. Citizens are shown their own dossiers, which is nobody's business to record.
     * Problems: 400 without a purpose, 403 for one that is not the reader's.
     *
     * @param dossiers which ones; empty when they are not named one by one
     * @param scope what was asked for, when the dossiers do not tell; never anything personal, such as what was searched for
     */
    public void record(Shown shown, List<DossierId> dossiers, @Nullable String scope) {
        Account reader = signedIn.account();
        if (reader.roles().equals(Set.of(Role.CITIZEN))) {
            return;
        }
        Instant now = clock.instant().truncatedTo(MILLIS);
        Purpose purpose = purposes.of(request.getHeader(Declaration.PURPOSE), reader);
        Declaration declared = Declaration.of(request, purpose, now, settings.longestSecrecy());
        append(new AccessRecorded(
                new AccessId(UUID.randomUUID()),
                dossiers,
                shown,
                scope,
                declared.purpose(),
                reader.name(),
                new AccessRecorded.Stamp(new Actor(reader.login(), reader.office()), now),
                declared.legalBasis(),
                declared.secretUntil()));
    }

    private void append(AccessRecorded access) {
        var message = new GenericDomainEventMessage<>(ACCESS, access.access().stream(), 0, access);
        // A unit of work, so that what counts or follows commits sees this one like any other.
        DefaultUnitOfWork.startAndGet(message).execute(() -> store.publish(message));
    }
}
