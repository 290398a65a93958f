package motcua.command.notice;

import motcua.notice.Medium;

/** A way to tell somebody. It is asked from several threads at once. */
interface Carrier extends AutoCloseable {

    Medium medium();

    /**
     * Tells {@code story} under the id of {@code notice}, the same at every attempt, so that the receiver can drop what it has.
     * Ends within some time-outs, well before the lease does.
     */
    Delivery carry(Notice notice, Story story);

    /** Lets go of what it holds open. */
    @Override
    default void close() {}
}
