package motcua.command.dossier;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import motcua.catalogue.Calendars;
import motcua.catalogue.Catalogue;
import motcua.command.dossier.Decision.Happened;
import motcua.command.dossier.Decision.NeedsCode;
import motcua.command.dossier.Decision.Refused;
import motcua.command.dossier.Decision.Repeated;
import motcua.dossier.Answer;
import motcua.dossier.DossierCommand;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Seats {@link Dossier} in Axon; no rule lives here. Every command may meet a dossier nobody knows: the rules refuse it like
 * anything else.
 */
@Aggregate(type = "dossier", cache = "aggregateCache", commandTargetResolver = "dossierOfCommand")
final class DossierAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable DossierId id;

    private Folder folder = Folder.empty();

    @CommandHandler(commandName = DossierCommand.NAME)
    @CreationPolicy(CREATE_IF_MISSING)
    Answer handle(DossierCommand command, Calendars calendars, CodeBook codes) {
        return carryOut(command, calendars.inForce(), codes);
    }

    private Answer carryOut(DossierCommand command, Catalogue catalogue, CodeBook codes) {
        return switch (folder.decide(command, catalogue)) {
            case Happened happened -> {
                happened.events().forEach(AggregateLifecycle::apply);
                yield folder.answerTo(command);
            }
            case NeedsCode(var opening, var office, var day) ->
                carryOut(opening.numbered(codes.next(office, day, command.dossier())), catalogue, codes);
            case Repeated(var answer) -> answer;
            case Refused(var reason) -> new Answer.Refused(folder.refusal(reason));
        };
    }

    @EventSourcingHandler
    void on(DossierEvent event) {
        id = event.dossier();
        folder = folder.evolve(event);
    }

    /** A step that this build does not know: without it we would decide on half a dossier. */
    @EventSourcingHandler
    @SuppressWarnings("DoNotCallSuggester") // Axon calls it
    void on(UnknownSerializedType step) {
        throw new IllegalStateException("cannot decide on a dossier with an unknown step, " + step);
    }
}
