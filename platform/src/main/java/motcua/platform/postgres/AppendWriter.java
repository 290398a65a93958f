package motcua.platform.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;

/** The one thread that writes: commits together what waits together, and sorts out who failed when a commit did. */
final class AppendWriter implements Runnable {
    private final AppendQueue queue;
    private final Consumer<List<? extends EventMessage<?>>> inOneTransaction;
    private final RepeatedAppend repeated;

    AppendWriter(
            AppendQueue queue, Consumer<List<? extends EventMessage<?>>> inOneTransaction, RepeatedAppend repeated) {
        this.queue = queue;
        this.inOneTransaction = inOneTransaction;
        this.repeated = repeated;
    }

    @Override
    public void run() {
        for (List<Append> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
            store(batch);
        }
    }

    private void store(List<Append> batch) {
        try {
            inOneTransaction.accept(together(batch));
            batch.forEach(Append::stored);
        } catch (Throwable e) { // An Error must not end the only writer and leave its callers waiting for ever.
            storeOneByOne(batch, e);
        }
    }

    private static List<EventMessage<?>> together(List<Append> batch) {
        List<EventMessage<?>> events = new ArrayList<>();
        batch.forEach(append -> events.addAll(append.events()));
        return events;
    }

    /** One caller's conflict is nobody else's: each gets a transaction of its own and the answer that belongs to it. */
    private void storeOneByOne(List<Append> batch, Throwable failure) {
        boolean inDoubt = failure instanceof EventStoreUnavailable away && away.possiblyStored();
        if (batch.size() == 1 && !inDoubt) {
            batch.getFirst().failed(failure);
            return;
        }
        boolean reachable = true;
        for (Append append : batch) {
            if (reachable) {
                reachable = storeAlone(append, inDoubt);
            } else {
                // No second wait for a connection: the callers behind hear at once what the first one found out.
                append.failed(unavailable(inDoubt, failure));
            }
        }
    }

    private boolean storeAlone(Append append, boolean inDoubt) {
        try {
            if (inDoubt) {
                repeated.appendUnlessStored(append.events(), () -> inOneTransaction.accept(append.events()));
            } else {
                inOneTransaction.accept(append.events());
            }
            append.stored();
            return true;
        } catch (EventStoreUnavailable e) {
            append.failed(inDoubt ? unavailable(true, e) : e);
            return false;
        } catch (Throwable e) {
            append.failed(e);
            return true;
        }
    }

    private static EventStoreUnavailable unavailable(boolean inDoubt, Throwable cause) {
        return inDoubt
                ? EventStoreUnavailable.outcomeUnknown(cause)
                : EventStoreUnavailable.nothingStored("The event store went away", cause);
    }
}
