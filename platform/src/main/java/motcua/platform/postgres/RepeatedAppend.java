package motcua.platform.postgres;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;

/**
 * How to repeat an append whose commit went unanswered: it may already be stored, and must not look like a conflict.
 */
@FunctionalInterface
interface RepeatedAppend {
    /**
     * Runs {@code append} unless {@code events} are already stored; returns only when they are.
     *
     * @throws EventStoreUnavailable when that cannot be found out now
     */
    void appendUnlessStored(List<? extends EventMessage<?>> events, Runnable append);
}
