package motcua.command.notice;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * A process that dies at its {@code n}-th step: what it asks of the world from then on does not happen. A step that it dies
 * at happens or not, as the test wants; whoever dies between a step and its answer cannot know.
 */
final class Mortal {

    private static final Set<String> STEPS = Set.of(
            "execute",
            "executeUpdate",
            "executeQuery",
            "executeBatch",
            "commit",
            "appendEvents",
            "readEvents",
            "carry");

    private final int deadly;
    private final boolean happens;
    private final AtomicInteger steps = new AtomicInteger();
    private volatile boolean counting = true;
    private volatile boolean recovers;
    private volatile String diedAt = "";

    /** @param happens whether the {@code n}-th step, counted from 1, still happens */
    Mortal(int n, boolean happens) {
        this.deadly = n;
        this.happens = happens;
    }

    /** Counts from {@link #begin} only. */
    Mortal later() {
        counting = false;
        return this;
    }

    /** Only stumbles at its step and goes on: an error that a process survives. */
    Mortal recovering() {
        recovers = true;
        return this;
    }

    void begin() {
        counting = true;
    }

    boolean isDead() {
        return !diedAt.isEmpty();
    }

    /** The method that it died at; empty while it lives. */
    String diedAt() {
        return diedAt;
    }

    DataSource database(DataSource real) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = step(real, method, arguments);
            return result instanceof PreparedStatement statement
                    ? proxy(PreparedStatement.class, (_, next, given) -> step(statement, next, given))
                    : result;
        });
    }

    /** Over the engine, because the store itself only notes what is published until the unit of work commits. */
    EventStore store(EventStorageEngine real) {
        EventStorageEngine engine =
                proxy(EventStorageEngine.class, (proxy, method, arguments) -> step(real, method, arguments));
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    Carrier carrier(Carrier real) {
        return proxy(Carrier.class, (proxy, method, arguments) -> step(real, method, arguments));
    }

    private Object step(Object real, Method method, Object[] arguments) throws Throwable {
        if (!STEPS.contains(method.getName()) || !counting) {
            return call(real, method, arguments);
        }
        if (isDead() && !recovers) {
            throw death(method);
        }
        int step = steps.incrementAndGet();
        if (step < deadly || (recovers && step > deadly)) {
            return call(real, method, arguments);
        }
        diedAt = method.getName();
        if (happens) {
            var _ = call(real, method, arguments);
        }
        throw death(method);
    }

    private static Exception death(Method method) {
        return method.getDeclaringClass().getPackageName().startsWith("java.sql")
                ? new SQLException("died at " + method.getName())
                : new IllegalStateException("died at " + method.getName());
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
