package motcua.standalone.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import motcua.standalone.postgres.EmbeddedPostgresServer;
import motcua.standalone.signin.Provider;

/** What a side that runs by itself is told, all of it by its environment. */
final class Settings {

    /** The database of the key store, and the role that has it. */
    static final String KEYS = "motcua_keys";

    static final String KEYS_PASSWORD = "keys";

    private final Map<String, String> environment = new HashMap<>();

    private Settings() {}

    /** Whoever signs in, ports that are free, and files in {@code directory}; no stores yet. */
    static Settings in(Path directory) {
        try {
            Path accounts = Files.writeString(directory.resolve("accounts.properties"), People.asProperties());
            return new Settings()
                    .with("MOTCUA_DATA", directory.resolve("data").toString())
                    .with("MOTCUA_PORT", "0")
                    .with("MOTCUA_MANAGEMENT_PORT", "0")
                    .with("MOTCUA_TRACKING_LIMITS_ENABLED", "false")
                    .with("MOTCUA_ACCOUNTLIMITS_ENABLED", "false")
                    .with("MOTCUA_SIGNIN_ISSUER", Provider.ISSUER)
                    .with("MOTCUA_SIGNIN_KEYS", Provider.keysIn(directory))
                    .with("SPRING_CONFIG_ADDITIONALLOCATION", "file:" + accounts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Settings with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Events and keys in {@code postgres}. */
    Settings stores(EmbeddedPostgresServer postgres) {
        return keys(postgres)
                .with("MOTCUA_EVENTS_URL", postgres.jdbcUrl())
                .with("MOTCUA_EVENTS_USER", postgres.user())
                .with("MOTCUA_EVENTS_PASSWORD", postgres.password());
    }

    /** The keys of people in {@code postgres}, in a database that is made unless it is there. */
    Settings keys(EmbeddedPostgresServer postgres) {
        postgres.demandDatabase(KEYS, KEYS_PASSWORD);
        return with("MOTCUA_KEYS_URL", postgres.jdbcUrl(KEYS)).with("MOTCUA_KEYS_PASSWORD", KEYS_PASSWORD);
    }

    Map<String, String> asMap() {
        return environment;
    }
}
