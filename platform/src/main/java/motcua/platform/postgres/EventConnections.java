package motcua.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * The event store's own way to the database, outside any transaction the caller may be in: each statement is a
 * transaction, so an append is durable when it returns. Also the place where an outage gets its name.
 */
final class EventConnections implements TransactionManager, ConnectionProvider {
    private final DataSource dataSource;

    EventConnections(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Connection getConnection() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw EventStoreUnavailable.nothingStored("Cannot connect to the event store", e);
        }
    }

    @Override
    public Transaction startTransaction() {
        throw new UnsupportedOperationException("Each statement of the event store is its own transaction");
    }

    @Override
    public <T> T fetchInTransaction(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (EventStoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw SqlFailures.isUnavailable(e) ? EventStoreUnavailable.nothingStored("Cannot read events", e) : e;
        }
    }

    /** @throws EventStoreUnavailable when the server is away; it says whether the outcome is unknown */
    @Override
    public void executeInTransaction(Runnable writing) {
        try {
            writing.run();
        } catch (EventStoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            // The commit is part of the statement: once it was sent, only the server knows.
            throw SqlFailures.isUnavailable(e) ? EventStoreUnavailable.outcomeUnknown(e) : e;
        }
    }
}
