package motcua.query.platform;

import com.mongodb.ConnectionString;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the views are.
 *
 * @param uri a connection string; its database is {@code motcua} unless it names one
 * @param timeout how long a reader waits for a server that is away before it is told so
 */
@ConfigurationProperties("motcua.mongo")
record MongoProperties(
        @DefaultValue("mongodb://localhost:27017/motcua") String uri,
        @DefaultValue("3s") Duration timeout) {

    String database() {
        return Objects.requireNonNullElse(new ConnectionString(uri).getDatabase(), "motcua");
    }
}
