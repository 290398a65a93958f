package motcua.standalone.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How the server runs. Given at every start, on the command line, so that no file can say otherwise. */
final class ServerSettings {

    /** Megabytes. */
    private static final long LEAST_BUFFERS = 96;

    /** More is better left to the system, and the server would not start where there is less. */
    private static final long MOST_BUFFERS = 2_048;

    private static final long PARTS_OF_HEAP = 10;
    private static final long MEGA = 1 << 20;

    private ServerSettings() {}

    static String asOptions(String address, int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("listen_addresses", address);
        settings.put("port", String.valueOf(port));
        settings.put("unix_socket_directories", "");
        durability(settings);
        size(settings);
        discretion(settings);
        return settings.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    /** PostgreSQL's own defaults, repeated because the promise of the house hangs on them. */
    private static void durability(Map<String, String> settings) {
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("wal_sync_method", OperatingSystem.current().durableSync());
    }

    /** For a PC in a commune: with its 400 MB of heap, application and server together stay below 700 MB, and an import is not held up. */
    private static void size(Map<String, String> settings) {
        settings.put("shared_buffers", buffers(Runtime.getRuntime().maxMemory()) + "MB");
        settings.put("max_connections", "40");
        settings.put("maintenance_work_mem", "32MB");
        settings.put("autovacuum_max_workers", "1");
        settings.put("max_parallel_workers_per_gather", "0");
        // Event queries are small: compiling them costs more than it wins, and memory.
        settings.put("jit", "off");
        // The default keeps three processes for asynchronous reads.
        settings.put("io_method", "sync");
        // Fewer checkpoints while importing: each makes PostgreSQL log whole pages again. Costs disk, not memory.
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("wal_buffers", "8MB");
        // Random keys (event identifiers) touch many pages: their copies in the log shrink to a third.
        settings.put("wal_compression", "on");
    }

    /**
     * How many megabytes go with {@code heap} bytes for this process: who gives the views room for more dossiers has more random keys,
     * whose pages should not come from the disk at every insert.
     */
    static long buffers(long heap) {
        return Math.clamp(heap / PARTS_OF_HEAP / MEGA, LEAST_BUFFERS, MOST_BUFFERS);
    }

    /** The server's log tells what failed but not with whose data. */
    private static void discretion(Map<String, String> settings) {
        settings.put("log_error_verbosity", "terse");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_timezone", "UTC");
        settings.put("timezone", "UTC");
    }
}
