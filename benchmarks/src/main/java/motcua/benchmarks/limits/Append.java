package motcua.benchmarks.limits;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.StoredRow;
import motcua.benchmarks.run.Engines;

/**
 * One connection that does nothing but insert ready rows, so many in each commit, as fast as the disk acknowledges. The table has the
 * columns, the primary key and the two unique indexes of an event store, and neither the triggers of ours nor anybody to ask.
 */
final class Append {

    private static final String TABLE = """
            CREATE TABLE IF NOT EXISTS bare_event (
              global_index BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
              sequence_number BIGINT NOT NULL, aggregate_identifier TEXT COLLATE "C" NOT NULL,
              event_identifier TEXT COLLATE "C" NOT NULL UNIQUE, type TEXT COLLATE "C", time_stamp TEXT COLLATE "C" NOT NULL,
              payload_type TEXT COLLATE "C" NOT NULL, payload_revision TEXT COLLATE "C", payload BYTEA NOT NULL, meta_data BYTEA,
              UNIQUE (aggregate_identifier, sequence_number))""";
    private static final String INSERT = """
            INSERT INTO bare_event (sequence_number, aggregate_identifier, event_identifier, type, time_stamp, payload_type,
              payload_revision, payload, meta_data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Connection connection;
    private final List<StoredRow> rows;
    private int next;

    Append(Engines engines, List<StoredRow> rows) throws SQLException {
        this.rows = rows;
        this.connection = DriverManager.getConnection(
                engines.jdbcUrl() + "?reWriteBatchedInserts=true", engines.user(), engines.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
        }
        connection.setAutoCommit(false);
    }

    /** Appends {@code aCommit} rows a time for {@code length}. */
    Measured run(int aCommit, Duration length) throws SQLException {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        long count = 0;
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                for (int row = 0; row < aCommit; row++) {
                    fill(insert);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
                count += aCommit;
            }
        }
        return Measured.of(count, (System.nanoTime() - start) / 1e9);
    }

    private void fill(PreparedStatement insert) throws SQLException {
        StoredRow row = rows.get(next++ % rows.size());
        insert.setLong(1, 0);
        insert.setString(2, UUID.randomUUID().toString());
        insert.setString(3, UUID.randomUUID().toString());
        insert.setString(4, row.type());
        insert.setString(5, row.timestamp());
        insert.setString(6, row.name());
        insert.setString(7, row.revision());
        insert.setBytes(8, row.payload());
        insert.setBytes(9, row.metaData());
    }
}
