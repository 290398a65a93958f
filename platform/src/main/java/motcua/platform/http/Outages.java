package motcua.platform.http;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;

/** Tells an outage of something we stand on from a fault of our own. */
final class Outages {

    /** Named, not referred to: this room knows no driver but knows what their outages are called. */
    private static final Set<String> NAMES = Set.of(
            "EventStoreUnavailable",
            // Overtaken by another process more often than we care to try again.
            "ConcurrencyException",
            "AxonServerException",
            "NoHandlerForCommandException",
            "MongoTimeoutException",
            "MongoSocketException",
            "MongoSocketOpenException",
            "MongoSocketReadException",
            "MongoSocketWriteException",
            "MongoNotPrimaryException",
            "MongoNodeIsRecoveringException");

    private Outages() {}

    static boolean isOutage(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (NAMES.contains(cause.getClass().getSimpleName()) || isTransient(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(Throwable cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof SQLTransientException
                || (cause instanceof SQLException sql && isLostConnection(sql.getSQLState()));
    }

    /** 08: no connection; 57P: the operator shut PostgreSQL down. */
    private static boolean isLostConnection(@Nullable String sqlState) {
        return sqlState != null && (sqlState.startsWith("08") || sqlState.startsWith("57P"));
    }
}
