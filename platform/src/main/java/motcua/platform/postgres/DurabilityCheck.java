package motcua.platform.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Asks the server whether an acknowledged commit survives a power cut: 2xx means durably committed. */
final class DurabilityCheck {
    private static final String SETTINGS = "SELECT name, setting FROM pg_settings WHERE setting = 'off'"
            + " AND name IN ('fsync', 'synchronous_commit', 'full_page_writes')";

    private DurabilityCheck() {}

    /** @throws IllegalStateException when the server may lose what it acknowledged */
    static void require(DataSource events) {
        Map<String, String> unsafe = unsafeSettings(events);
        if (!unsafe.isEmpty()) {
            throw new IllegalStateException("PostgreSQL runs with " + unsafe
                    + " and may lose acknowledged events. Switch them on, or, for throw-away data only, set"
                    + " motcua.events.unsafe-durability-allowed=true");
        }
    }

    private static Map<String, String> unsafeSettings(DataSource events) {
        Map<String, String> unsafe = new TreeMap<>();
        try (Connection connection = events.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS)) {
            while (rows.next()) {
                unsafe.put(rows.getString("name"), rows.getString("setting"));
            }
            return unsafe;
        } catch (SQLException e) {
            throw EventStoreUnavailable.nothingStored("Cannot ask the event store for its settings", e);
        }
    }
}
