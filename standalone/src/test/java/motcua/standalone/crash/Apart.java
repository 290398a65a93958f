package motcua.standalone.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import motcua.command.platform.CommandSideApplication;
import motcua.query.platform.QuerySideApplication;
import motcua.standalone.mongo.EmbeddedMongo;
import motcua.standalone.postgres.EmbeddedPostgresServer;

/**
 * Motcua as two processes, told by their environment alone where their stores are. The stores are in this process: they
 * outlive the sides, and the wires to them can be cut.
 */
final class Apart implements AutoCloseable {

    private final Path directory;
    private EmbeddedPostgresServer postgres;
    private EmbeddedMongo mongo;
    private final Wire eventsOfCommandSide;
    private final Wire eventsOfQuerySide;
    private final Wire views;
    private final Program commandSide;
    private Program querySide;

    private Apart(Path directory) throws IOException {
        this.directory = directory;
        System.setProperty("motcua.cache", Program.cache());
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
        mongo = EmbeddedMongo.start();
        eventsOfCommandSide = Wire.to(portOf(postgres));
        eventsOfQuerySide = Wire.to(portOf(postgres));
        views = Wire.to(portOf(mongo));
        commandSide = Program.start(CommandSideApplication.class, environment(eventsOfCommandSide));
        querySide = startQuerySide();
    }

    /** Starts everything; returns when both sides are ready. */
    static Apart start(Path directory) throws IOException {
        Apart apart = new Apart(directory);
        try {
            apart.commandSide.awaitReady();
            apart.querySide.awaitReady();
            return apart;
        } catch (RuntimeException | Error e) {
            apart.close();
            throw e;
        }
    }

    private Program startQuerySide() {
        Map<String, String> environment = environment(eventsOfQuerySide);
        environment.put("MONGODB_URI", "mongodb://127.0.0.1:" + views.port() + "/motcua");
        return Program.start(QuerySideApplication.class, environment);
    }

    private Map<String, String> environment(Wire events) {
        String store = "jdbc:postgresql://127.0.0.1:" + events.port() + "/";
        return Settings.in(directory)
                .stores(postgres)
                .with("MOTCUA_EVENTS_URL", store + "postgres")
                .with("MOTCUA_KEYS_URL", store + Settings.KEYS)
                // A crowd that never pauses leaves these two no time to catch up when they are lost
                // (docs/indicators.md).
                .with("MOTCUA_PORTAL_ENABLED", "false")
                .with("MOTCUA_INDICATORS_ENABLED", "false")
                .asMap();
    }

    private static int portOf(EmbeddedPostgresServer postgres) {
        return URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    private static int portOf(EmbeddedMongo mongo) {
        return URI.create(mongo.uri()).getPort();
    }

    Door commandDoor() {
        return commandSide.door().signing();
    }

    Door queryDoor() {
        return querySide.door().signing();
    }

    /** The wire between the command side and its events. */
    Wire events() {
        return eventsOfCommandSide;
    }

    /** The wire between the query side and its views. */
    Wire views() {
        return views;
    }

    void killQuerySide() {
        querySide.kill();
    }

    Door restartQuerySide() {
        querySide = startQuerySide();
        return querySide.awaitReady().signing();
    }

    /** All views are lost, and an empty server takes their place. */
    void loseViews() {
        mongo.close();
        mongo = EmbeddedMongo.start();
        views.lead(portOf(mongo));
    }

    void stopPostgres() {
        postgres.close();
    }

    /** The same data again, on another port. */
    void startPostgres() {
        postgres = EmbeddedPostgresServer.start(directory.resolve("postgres"));
        eventsOfCommandSide.lead(portOf(postgres));
        eventsOfQuerySide.lead(portOf(postgres));
    }

    /** Past everything of ours, to the events themselves. */
    StoredEvents storedEvents() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password())) {
            return StoredEvents.in(connection);
        }
    }

    @Override
    public void close() {
        querySide.close();
        commandSide.close();
        eventsOfCommandSide.close();
        eventsOfQuerySide.close();
        views.close();
        mongo.close();
        postgres.close();
    }
}
