package motcua.benchmarks.axon;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import motcua.benchmarks.axon.PlainCommand.AssignPlain;
import motcua.benchmarks.axon.PlainCommand.ReceivePlain;
import motcua.benchmarks.axon.PlainCommand.ResolvePlain;
import motcua.benchmarks.axon.PlainCommand.ReturnPlain;
import motcua.benchmarks.axon.PlainEvent.PlainAssigned;
import motcua.benchmarks.axon.PlainEvent.PlainReceived;
import motcua.benchmarks.axon.PlainEvent.PlainResolved;
import motcua.benchmarks.axon.PlainEvent.PlainReturned;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A dossier as the handbook writes an aggregate: due after so many days, the rules of its four steps, nothing of ours. */
@Aggregate
class PlainDossier {

    private static final Duration LIMIT = Duration.ofDays(3);

    private enum State {
        NEW,
        RECEIVED,
        ASSIGNED,
        RESOLVED,
        RETURNED
    }

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private @Nullable PlainCard card;
    private @Nullable String officer;
    private State state = State.NEW;

    /** For the framework, before the first event. */
    PlainDossier() {}

    @CommandHandler
    PlainDossier(ReceivePlain c, Clock clock) {
        Instant now = clock.instant();
        PlainCard opened = new PlainCard(c.code(), c.office(), c.procedure(), c.channel(), now, now.plus(LIMIT));
        apply(new PlainReceived(c.dossier(), opened, new PlainStamp(c.by(), now, c.request()), c.applicant()));
    }

    @CommandHandler
    void handle(AssignPlain c, Clock clock) {
        require(state == State.RECEIVED || state == State.ASSIGNED);
        apply(new PlainAssigned(c.dossier(), known(), stamp(c.by(), c.request(), clock), c.to()));
    }

    @CommandHandler
    void handle(ResolvePlain c, Clock clock) {
        require(state == State.ASSIGNED);
        String inCharge = Objects.requireNonNull(officer);
        apply(new PlainResolved(c.dossier(), known(), stamp(c.by(), c.request(), clock), inCharge, c.outcome()));
    }

    @CommandHandler
    void handle(ReturnPlain c, Clock clock) {
        require(state == State.RESOLVED);
        apply(new PlainReturned(c.dossier(), known(), stamp(c.by(), c.request(), clock)));
    }

    private PlainCard known() {
        return Objects.requireNonNull(card);
    }

    private static PlainStamp stamp(String by, String request, Clock clock) {
        return new PlainStamp(by, clock.instant(), request);
    }

    private static void require(boolean isPossible) {
        if (!isPossible) {
            throw new IllegalStateException("not possible in this state");
        }
    }

    @EventSourcingHandler
    void on(PlainReceived event) {
        id = event.dossier;
        card = event.card;
        state = State.RECEIVED;
    }

    @EventSourcingHandler
    void on(PlainAssigned event) {
        officer = event.to;
        state = State.ASSIGNED;
    }

    @EventSourcingHandler
    void on(PlainResolved event) {
        state = State.RESOLVED;
    }

    @EventSourcingHandler
    void on(PlainReturned event) {
        state = State.RETURNED;
    }
}
