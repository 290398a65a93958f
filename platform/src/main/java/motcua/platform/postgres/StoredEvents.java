package motcua.platform.postgres;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Asks the database itself how an unanswered append ended. */
final class StoredEvents implements RepeatedAppend {
    private static final String TURN = "SELECT await_turn_to_append()";
    private static final String STORED = "SELECT 1 FROM domain_event WHERE event_identifier = ?";

    private final EventConnections connections;

    StoredEvents(EventConnections connections) {
        this.connections = connections;
    }

    /**
     * Waits for its turn first: the unanswered append held the turn, so it has ended by then, and what is not visible
     * now never will be. An append is atomic: its first event speaks for all.
     */
    @Override
    public void appendUnlessStored(List<? extends EventMessage<?>> events, Runnable append) {
        String first = events.getFirst().getIdentifier();
        if (!connections.fetchInTransaction(() -> isStored(first))) {
            append.run();
        }
    }

    /** Two statements: the second must see what was committed while the first waited. */
    private boolean isStored(String eventIdentifier) {
        ask(TURN);
        return ask(STORED, eventIdentifier);
    }

    private boolean ask(String question, String... parameters) {
        return JdbcUtils.executeQuery(
                connections.getConnection(),
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(question);
                    for (int i = 0; i < parameters.length; i++) {
                        statement.setString(i + 1, parameters[i]);
                    }
                    return statement;
                },
                ResultSet::next,
                e -> new EventStoreException("Cannot find out whether events are stored", e));
    }
}
