package motcua.benchmarks.run;

import java.nio.file.Path;
import motcua.standalone.mongo.EmbeddedMongo;
import motcua.standalone.postgres.EmbeddedPostgresServer;

/** The stores of one that is measured: its own PostgreSQL and its own MongoDB look-alike, as the standalone program starts them. */
public record Engines(EmbeddedPostgresServer postgres, EmbeddedMongo mongo) implements AutoCloseable {

    /** Starts them; PostgreSQL in {@code directory}. */
    public static Engines start(Path directory) {
        return new Engines(EmbeddedPostgresServer.start(directory.resolve("postgres")), EmbeddedMongo.start());
    }

    public String jdbcUrl() {
        return postgres.jdbcUrl();
    }

    public String user() {
        return postgres.user();
    }

    public String password() {
        return postgres.password();
    }

    /** A real MongoDB when {@code MONGODB_URI} names one. */
    public String mongoUri() {
        return System.getenv().getOrDefault("MONGODB_URI", mongo.uri());
    }

    @Override
    public void close() {
        mongo.close();
        postgres.close();
    }
}
