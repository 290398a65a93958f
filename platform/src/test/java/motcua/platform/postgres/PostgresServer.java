package motcua.platform.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A real server on a directory of its own, that can be stopped and started on the same port. */
final class PostgresServer implements AutoCloseable {
    private static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on", "max_connections", "60");

    private final Path directory;
    private final Map<String, String> settings;
    private EmbeddedPostgres server;

    private PostgresServer(Map<String, String> settings) throws IOException {
        this.directory = Files.createTempDirectory("motcua-events");
        this.settings = settings;
        this.server = launch(0);
    }

    static PostgresServer durable() {
        return with(DURABLE);
    }

    static PostgresServer with(Map<String, String> settings) {
        try {
            return new PostgresServer(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres launch(int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port);
        settings.forEach(builder::setServerConfig);
        return builder.start();
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    HikariDataSource applicationPool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(0);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    void stop() throws IOException {
        server.close();
    }

    void startAgain() throws IOException {
        server = launch(server.getPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
