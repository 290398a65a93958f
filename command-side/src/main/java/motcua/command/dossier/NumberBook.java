package motcua.command.dossier;

import motcua.dossier.CodeIssued;
import motcua.dossier.DossierId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The running numbers of one office and day. A number is given in the transaction that uses it, so none is ever skipped. */
@Aggregate(type = "number-book", cache = "aggregateCache")
final class NumberBook {

    /** Null before the first number: Axon takes anything else for the name of the stream that the first event goes to. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String series;

    private int last;

    /** Gives the next number of {@code series} to {@code dossier}. */
    int next(String series, DossierId dossier) {
        AggregateLifecycle.apply(new CodeIssued(series, last + 1, dossier));
        return last;
    }

    @EventSourcingHandler
    void on(CodeIssued event) {
        series = event.series();
        last = event.number();
    }
}
