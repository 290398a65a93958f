package motcua.standalone.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A database that belongs to a role of its own, who comes nowhere else with its password. */
final class OwnDatabase {

    private OwnDatabase() {}

    /** Step by step, each looking whether it was done: a first start may die between any two. */
    static void demand(EmbeddedPostgresServer server, String name, String password) {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            String role = statement.enquoteIdentifier(name, true);
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
                statement.execute("CREATE ROLE " + role + " LOGIN");
            }
            statement.execute("ALTER ROLE " + role + " PASSWORD " + statement.enquoteLiteral(password));
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + role + " OWNER " + role);
            }
            statement.execute("REVOKE ALL ON DATABASE " + role + " FROM PUBLIC");
            statement.execute("REVOKE CONNECT ON DATABASE postgres FROM PUBLIC");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare the database " + name, e);
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(question)) {
            asked.setString(1, name);
            try (ResultSet rows = asked.executeQuery()) {
                return rows.next();
            }
        }
    }
}
