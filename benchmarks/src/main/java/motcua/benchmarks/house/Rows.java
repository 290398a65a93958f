package motcua.benchmarks.house;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.StoredRow;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events as they are stored, for whoever wants to store the same bytes. */
final class Rows {

    private static final int MOST = 10_000;
    private static final String READ = """
            SELECT type, time_stamp, payload_type, payload_revision, payload, meta_data
            FROM domain_event ORDER BY global_index LIMIT ?""";

    private final JdbcClient events;

    Rows(ApplicationContext context) {
        this.events = JdbcClient.create(context.getBean(DataSource.class));
    }

    /** Writes the first ones to {@code file}; says how many, and how many bytes an event has. */
    Measured write(Path file) throws IOException {
        List<StoredRow> rows = events.sql(READ)
                .param(MOST)
                .query((row, _) -> new StoredRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBytes(5),
                        row.getBytes(6)))
                .list();
        StoredRow.write(rows, file);
        long bytes = rows.stream()
                .mapToLong(row -> row.payload().length + row.metaData().length)
                .sum();
        return Measured.of(rows.size(), 0).with("bytesAnEvent", bytes / (double) rows.size());
    }
}
