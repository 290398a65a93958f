package motcua.platform.postgres;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Predicate;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/** Reads from PostgreSQL's SQLState what a failure means. */
final class SqlFailures {
    /**
     * Axon's own resolver asks for {@code SQLIntegrityConstraintViolationException}, which the PostgreSQL driver never
     * throws; and in a batch the violation hides behind {@link SQLException#getNextException()}.
     */
    static final PersistenceExceptionResolver UNIQUE_VIOLATION =
            failure -> anyState(failure, "23505"::equals, _ -> false);

    /** Session ended from outside, session limits hit, statement or lock timed out, standby that only reads. */
    private static final Set<String> AWAY = Set.of("25P03", "25P04", "25006", "57014", "55P03");

    private SqlFailures() {}

    /** Whether the server is away, starting, stopping or out of resources: a matter of time, not of the events. */
    static boolean isUnavailable(Throwable failure) {
        return anyState(failure, SqlFailures::isAway, SqlFailures::isConnectionLoss);
    }

    private static boolean isAway(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P") || AWAY.contains(state);
    }

    private static boolean isConnectionLoss(SQLException failure) {
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException;
    }

    private static boolean anyState(
            @Nullable Throwable failure, Predicate<String> state, Predicate<SQLException> orElse) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && anyInChain(sql, state, orElse)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyInChain(SQLException first, Predicate<String> state, Predicate<SQLException> orElse) {
        for (SQLException sql = first; sql != null; sql = sql.getNextException()) {
            if (orElse.test(sql) || (sql.getSQLState() != null && state.test(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
