package motcua.platform.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The event store's own connections, to the same database as the application's. Its own, because command threads may
 * each hold a connection of the application's pool (Axon opens a Spring transaction per command) while they wait for
 * the writer: if the writer needed one of the same pool, all would wait for each other.
 */
final class EventDatabase implements AutoCloseable {
    /**
     * The server ends longer transactions. Must stay well below the time that readers keep open gaps in mind
     * ({@link PostgresEventStore#GAPS_STAY_OPEN}).
     */
    static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(30);

    /** An outage should be told to the client while it is still there to hear it. */
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(2);

    private final HikariDataSource pool;

    private EventDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Opens a pool beside {@code application}, with its address and credentials and our own guarantees. */
    static EventDatabase beside(DataSource application, int connections) {
        HikariConfig config = addressOf(application);
        config.setPoolName("motcua-events");
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setIdleTimeout(Duration.ofMinutes(1).toMillis());
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
        // Each statement of the event store is a transaction of its own (EventConnections).
        config.setAutoCommit(true);
        config.setConnectionInitSql(limitTransactions());
        tuneDriver(config);
        return new EventDatabase(new HikariDataSource(config));
    }

    private static HikariConfig addressOf(DataSource application) {
        HikariConfig config = new HikariConfig();
        try {
            if (application.isWrapperFor(HikariDataSource.class)) {
                application.unwrap(HikariDataSource.class).copyStateTo(config);
            } else {
                config.setDataSource(application);
            }
            return config;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the address of the event store from its data source", e);
        }
    }

    private static void tuneDriver(HikariConfig config) {
        config.addDataSourceProperty("ApplicationName", "motcua-events");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "2");
        // A server that hangs (frozen machine, lost network) must not hold the writer for ever; longer than the
        // server's
        // own limit, which gives the clearer answer.
        config.addDataSourceProperty("socketTimeout", String.valueOf(LONGEST_TRANSACTION.toSeconds() + 5));
    }

    /** PostgreSQL 17 limits transactions as such; before, only their statements and pauses. */
    private static String limitTransactions() {
        long millis = LONGEST_TRANSACTION.toMillis();
        return "SET statement_timeout = %d; SET idle_in_transaction_session_timeout = %d; "
                        .formatted(millis / 2, millis / 2)
                + "SELECT set_config('transaction_timeout', '%d', false)".formatted(millis)
                + " WHERE current_setting('server_version_num')::int >= 170000";
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
