package motcua.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One process per directory. The operating system lets go of the lock when the process dies, however it dies. */
final class DirectoryLock implements AutoCloseable {
    /**
     * Directories of this process. Asked before the file is opened: on POSIX systems, closing any channel of a file
     * drops the locks of the whole process on it, so a refused second attempt would unlock the first.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws IllegalStateException when another process, or this one, already has it */
    static DirectoryLock acquire(Path directory) throws IOException {
        Path file = directory.resolve("lock");
        if (!HELD_HERE.add(file)) {
            throw inUse(directory);
        }
        try {
            return new DirectoryLock(file, lockedChannel(file, directory));
        } catch (IOException | RuntimeException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    private static FileChannel lockedChannel(Path file, Path directory) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw inUse(directory);
        }
        return channel;
    }

    private static IllegalStateException inUse(Path directory) {
        return new IllegalStateException("The directory " + directory
                + " is in use by another Motcua. Stop that one, or choose another directory.");
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD_HERE.remove(file);
        }
    }
}
