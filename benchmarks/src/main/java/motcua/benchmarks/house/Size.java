package motcua.benchmarks.house;

import java.lang.management.ManagementFactory;
import javax.sql.DataSource;
import motcua.benchmarks.load.Measured;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How large the process and its events are. */
final class Size {

    private static final double MEGA = 1_000_000;

    private final JdbcClient events;

    Size(ApplicationContext context) {
        this.events = JdbcClient.create(context.getBean(DataSource.class));
    }

    /** How many events are in the store. */
    long events() {
        return events.sql("SELECT count(*) FROM domain_event").query(Long.class).single();
    }

    private long dossiers() {
        return events.sql("SELECT count(*) FROM domain_event WHERE type = 'dossier' AND sequence_number = 0")
                .query(Long.class)
                .single();
    }

    /** Events and dossiers in the store, their bytes on disk with indexes, and what the heap holds, views in the look-alike included. */
    Measured measured() {
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGA;
        long bytes = events.sql("SELECT pg_total_relation_size('domain_event')")
                .query(Long.class)
                .single();
        return Measured.of(events(), 0)
                .with("dossiers", (double) dossiers())
                .with("heapMegabytes", heap)
                .with("eventMegabytes", bytes / MEGA);
    }
}
