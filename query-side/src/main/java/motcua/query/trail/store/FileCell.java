package motcua.query.trail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A file of a local disk. */
public final class FileCell implements Cell {

    /** Locks of the operating system hold between processes only; one for all cells is enough, for moves are short. */
    private static final ReentrantLock WITHIN_THIS_PROCESS = new ReentrantLock();

    private final Path file;

    /** Makes the directory of {@code file} when it is missing. */
    public FileCell(Path file) {
        this.file = file.toAbsolutePath().normalize();
        try {
            Disk.create(directory());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }

    @Override
    public Optional<String> read() {
        try {
            return Disk.read(file).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Compares and replaces under a lock of the operating system. A process that is stopped in between keeps the lock, so
     * that nobody overtakes it there; one that dies gives it back.
     */
    @Override
    public boolean move(@Nullable String seen, String next) {
        WITHIN_THIS_PROCESS.lock();
        try (FileChannel channel =
                        FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid() || !Objects.equals(read().orElse(null), seen)) {
                return false;
            }
            // Who holds the lock is alone with the draft, so one that a killed process left is written over.
            Path draft = beside(".draft");
            Disk.draft(draft, next.getBytes(StandardCharsets.UTF_8));
            Disk.name(draft, file);
            Disk.sync(directory());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        } finally {
            WITHIN_THIS_PROCESS.unlock();
        }
    }

    private Path directory() {
        return file.resolveSibling("").normalize();
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }
}
