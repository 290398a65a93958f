package motcua.benchmarks.run;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import motcua.standalone.mongo.EmbeddedMongo;
import motcua.standalone.postgres.EmbeddedPostgresServer;

/** The stores of one that is measured: its own PostgreSQL and its own MongoDB look-alike, as the standalone program starts them. */
public record Engines(EmbeddedPostgresServer postgres, EmbeddedMongo mongo) implements AutoCloseable {

    private static final Pattern WITHOUT_DATABASE = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+)/?(\\?.*)?");

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

    /** Where the database {@code name} is: here, or on the real MongoDB that {@code MONGODB_URI} names. */
    public String mongoUri(String name) {
        return realMongo(name).orElseGet(() -> mongo.uri() + "/" + name);
    }

    /** The empty database {@code name} of the real MongoDB; empty when there is none. Throws when the address names a database itself. */
    public static Optional<String> realMongo(String name) {
        String uri = System.getenv("MONGODB_URI");
        if (uri == null) {
            return Optional.empty();
        }
        Matcher parts = WITHOUT_DATABASE.matcher(uri);
        if (!parts.matches()) {
            throw new IllegalArgumentException("MONGODB_URI must name no database: benchmarks use and drop their own");
        }
        String own = parts.group(1) + "/" + name + Objects.requireNonNullElse(parts.group(2), "");
        try (MongoClient client = MongoClients.create(own)) {
            client.getDatabase(name).drop();
        }
        return Optional.of(own);
    }

    @Override
    public void close() {
        mongo.close();
        postgres.close();
    }
}
