package motcua.standalone.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A process that commits one row after another and tells each only after it is committed, until it is killed. */
final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws SQLException {
        EmbeddedPostgresServer server = EmbeddedPostgresServer.start(Path.of(arguments[0]));
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS written (n BIGINT PRIMARY KEY)");
            for (long n = 0; ; n++) {
                statement.execute("INSERT INTO written VALUES (" + n + ")");
                System.out.println("committed " + n);
            }
        }
    }
}
