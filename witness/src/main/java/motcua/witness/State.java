package motcua.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The directory of all state, and its lock: two processes on one state could cosign two histories. The operating system
 * lets go of the lock when the process dies, however it dies.
 */
final class State implements AutoCloseable {

    /**
     * Directories of this process. Asked before the file is opened: on POSIX systems, closing any channel of a file
     * drops the locks of the whole process on it, so a refused second attempt would unlock the first.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final Path conflicts;
    private final FileChannel channel;

    private State(Path directory, Path conflicts, FileChannel channel) {
        this.directory = directory;
        this.conflicts = conflicts;
        this.channel = channel;
    }

    /** Makes the directory when there is none; throws {@link StateInUse} when a witness already runs on it. */
    static State open(Path wanted, Disk disk) throws IOException {
        disk.create(wanted.toAbsolutePath());
        Path directory = wanted.toRealPath();
        Path conflicts = directory.resolve("conflicts");
        disk.create(conflicts);
        if (!HELD_HERE.add(directory)) {
            throw new StateInUse(directory);
        }
        try {
            return new State(directory, conflicts, lock(directory));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(directory);
            throw e;
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new StateInUse(directory);
            }
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    Path directory() {
        return directory;
    }

    Path conflicts() {
        return conflicts;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_HERE.remove(directory);
        }
    }
}
