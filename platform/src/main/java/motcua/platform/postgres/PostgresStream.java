package motcua.platform.postgres;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import motcua.platform.events.StoredInstants;
import motcua.platform.stored.AppendListener;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredEvent.Place;
import motcua.platform.stored.StoredMessages;
import motcua.platform.stored.StoredStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** The table of events as it stands, read by an engine of its own: the other one upcasts. */
final class PostgresStream implements StoredStream {

    private static final String PAYLOADS = "SELECT aggregate_identifier, sequence_number, payload FROM domain_event"
            + " JOIN unnest(?::text[], ?::bigint[]) AS wanted (stream, place)"
            + " ON aggregate_identifier = wanted.stream AND sequence_number = wanted.place";

    /** Takes rows as they are: whoever spoils a column that tells nothing of an event must not hide those behind it. */
    private static final class RowReader extends JdbcEventStorageEngine {

        private static final byte[] NO_META_DATA = {'{', '}'};

        /** Late, so that gaps before the row stay open. */
        private static final String UNREADABLE = "9999-12-31T23:59:59.999Z";

        RowReader(Builder builder) {
            super(builder);
        }

        @Override
        protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
            String text = row.getString(column);
            try {
                var _ = StoredInstants.parse(text);
                return text;
            } catch (DateTimeException e) {
                return UNREADABLE;
            }
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature; it was built for bytes
        protected <T> T readPayload(ResultSet row, String column) throws SQLException {
            return column.equals(PostgresTables.EVENTS.metaDataColumn())
                    ? (T) NO_META_DATA
                    : super.readPayload(row, column);
        }
    }

    private final Consumer<AppendListener> appends;
    private final DataSource database;
    private final JdbcEventStorageEngine engine;
    private final StoredMessages messages;

    /** @param appends takes whoever wants to hear of this process's appends */
    PostgresStream(DataSource database, Serializer serializer, Consumer<AppendListener> appends) {
        this.appends = appends;
        this.database = database;
        this.engine = new RowReader(PostgresEventStore.jdbcEngine(new EventConnections(database), serializer));
        this.messages = new StoredMessages(serializer);
    }

    @Override
    public Page after(@Nullable String position, int atMost) {
        List<StoredEvent> events = new ArrayList<>();
        TrackingToken reached = messages.token(position);
        try (Stream<? extends TrackedEventMessage<?>> stored = engine.readEvents(reached, false)) {
            Iterator<? extends TrackedEventMessage<?>> next = stored.iterator();
            while (events.size() < atMost && next.hasNext()) {
                TrackedEventMessage<?> message = next.next();
                events.add(messages.event(message));
                reached = message.trackingToken();
            }
        }
        return new Page(events, messages.position(reached));
    }

    @Override
    public boolean listen(AppendListener listener) {
        appends.accept(listener);
        return true;
    }

    @Override
    public Map<Place, byte[]> payloads(Collection<Place> places) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PAYLOADS)) {
            statement.setArray(
                    1,
                    array(connection, "text", places.stream().map(Place::stream).toArray()));
            statement.setArray(
                    2,
                    array(
                            connection,
                            "bigint",
                            places.stream().map(Place::sequence).toArray()));
            return read(statement);
        } catch (SQLException e) {
            throw EventStoreUnavailable.nothingStored("Cannot read events", e);
        }
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private static Map<Place, byte[]> read(PreparedStatement statement) throws SQLException {
        Map<Place, byte[]> payloads = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                payloads.put(new Place(rows.getString(1), rows.getLong(2)), rows.getBytes(3));
            }
        }
        return payloads;
    }
}
