package motcua.standalone.postgres;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** What differs between the systems we run on. */
enum OperatingSystem {
    LINUX("linux", ".cache", "", "fdatasync"),
    // Apple's fsync leaves data in the drive's own cache; only this one survives a power cut.
    MAC("darwin", "Library/Caches", "", "fsync_writethrough"),
    // Likewise: the default open_datasync is held up by the drive's write cache.
    WINDOWS("windows", "AppData/Local", ".exe", "fsync_writethrough");

    private final String inArchives;
    private final String cacheInHome;
    private final String programSuffix;
    private final String durableSync;

    OperatingSystem(String inArchives, String cacheInHome, String programSuffix, String durableSync) {
        this.inArchives = inArchives;
        this.cacheInHome = cacheInHome;
        this.programSuffix = programSuffix;
        this.durableSync = durableSync;
    }

    static OperatingSystem current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.startsWith("mac") ? MAC : LINUX;
    }

    String inArchives() {
        return inArchives;
    }

    Path userCache() {
        String configured = System.getenv("XDG_CACHE_HOME");
        return this == LINUX && configured != null && !configured.isBlank()
                ? Path.of(configured)
                : Path.of(Objects.requireNonNullElse(System.getProperty("user.home"), "."), cacheInHome);
    }

    String program(String name) {
        return name + programSuffix;
    }

    /** The {@code wal_sync_method} that reaches the disk and not only its cache. */
    String durableSync() {
        return durableSync;
    }
}
