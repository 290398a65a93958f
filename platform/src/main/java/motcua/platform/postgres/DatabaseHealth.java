package motcua.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether a database answers, within three seconds: two for a connection, one for the answer. */
public final class DatabaseHealth implements HealthIndicator {
    private static final int ANSWER_WITHIN_SECONDS = 1;

    private final DataSource database;

    public DatabaseHealth(DataSource database) {
        this.database = database;
    }

    @Override
    public Health health() {
        try (Connection connection = database.getConnection()) {
            // A round trip with a limit on the socket, so a frozen server is noticed as well as an absent one.
            boolean answers = connection.isValid(ANSWER_WITHIN_SECONDS);
            return (answers ? Health.up() : Health.down()).build();
        } catch (SQLException e) {
            return Health.down(e).build();
        }
    }
}
