package motcua.command.privacy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The connections of the key store: a database of its own, under a role of its own. No bean of type {@code DataSource}, so that nobody
 * comes here who only wanted a database.
 */
final class KeyDatabase implements AutoCloseable {

    private final HikariDataSource pool;

    private KeyDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Connects and brings the tables up to date. */
    static KeyDatabase at(KeyStoreAddress address, int connections) {
        if (address.jdbcUrl().isBlank()) {
            throw new IllegalStateException(
                    "motcua.keys.jdbc-url is missing: the keys of people need a store of their own");
        }
        HikariConfig config = new HikariConfig();
        config.setPoolName("motcua-keys");
        config.setJdbcUrl(address.jdbcUrl());
        config.setUsername(address.username());
        config.setPassword(address.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(2_000);
        config.setValidationTimeout(1_000);
        // Flyway waits for a database that starts together with us.
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "motcua-keys");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("socketTimeout", "35");
        HikariDataSource pool = new HikariDataSource(config);
        try {
            migrate(pool);
            return new KeyDatabase(pool);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private static void migrate(DataSource pool) {
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/keys")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .connectRetries(10)
                .connectRetriesInterval(2)
                .load()
                .migrate();
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
