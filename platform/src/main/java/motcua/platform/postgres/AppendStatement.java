package motcua.platform.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Any number of events in one statement, which is its own transaction: all or nothing, one trip to the server and back
 * where Axon's batch needs two, and one plan whatever the number.
 */
final class AppendStatement {
    private static final String INSERT = "INSERT INTO domain_event (" + PostgresTables.EVENTS.domainEventFields()
            + ") SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::bytea[], ?::bytea[])";

    private AppendStatement() {}

    /** The order of the parameters is that of {@code EventSchema.domainEventFields()}. */
    static PreparedStatement of(Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        List<Row> rows = events.stream().map(event -> row(event, serializer)).toList();
        PreparedStatement statement = connection.prepareStatement(INSERT);
        texts(statement, 1, rows, row -> row.event().getIdentifier());
        texts(statement, 2, rows, row -> row.event().getAggregateIdentifier());
        Object[] sequences =
                rows.stream().map(row -> row.event().getSequenceNumber()).toArray();
        statement.setArray(3, connection.createArrayOf("bigint", sequences));
        texts(statement, 4, rows, row -> row.event().getType());
        texts(statement, 5, rows, row -> DateTimeUtils.formatInstant(row.event().getTimestamp()));
        texts(statement, 6, rows, row -> row.payload().getType().getName());
        texts(statement, 7, rows, row -> row.payload().getType().getRevision());
        bytes(statement, 8, rows, row -> row.payload().getData());
        bytes(statement, 9, rows, row -> row.metaData().getData());
        statement.addBatch();
        return statement;
    }

    private record Row(
            DomainEventMessage<?> event, SerializedObject<byte[]> payload, SerializedObject<byte[]> metaData) {}

    private static Row row(EventMessage<?> event, Serializer serializer) {
        return new Row(
                inAStream(event),
                event.serializePayload(serializer, byte[].class),
                event.serializeMetaData(serializer, byte[].class));
    }

    /** An event of no aggregate is the only one of a stream of its own; Axon recognises it by the equal identifiers. */
    private static DomainEventMessage<?> inAStream(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain
                ? domain
                : new GenericDomainEventMessage<>(null, event.getIdentifier(), 0L, event, event::getTimestamp);
    }

    private static void texts(
            PreparedStatement statement, int index, List<Row> rows, Function<Row, @Nullable String> text)
            throws SQLException {
        Object[] column = rows.stream().map(text).toArray(String[]::new);
        statement.setArray(index, statement.getConnection().createArrayOf("text", column));
    }

    private static void bytes(PreparedStatement statement, int index, List<Row> rows, Function<Row, byte[]> data)
            throws SQLException {
        Object[] column = rows.stream().map(data).toArray(byte[][]::new);
        statement.setArray(index, statement.getConnection().createArrayOf("bytea", column));
    }
}
