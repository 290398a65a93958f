package motcua.query.trail.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Files that are there whole or not at all, also after a power cut. */
final class Disk {

    /** Drafts of several processes in one directory must not meet. */
    private static final String OWN = ".draft-" + ProcessHandle.current().pid() + "-";

    private static final AtomicLong DRAFTS = new AtomicLong();

    private Disk() {}

    static Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Replaces {@code file}. The rename itself lasts only once {@link #sync} was called for its directory. */
    static void replace(Path file, byte[] content) throws IOException {
        Path draft = file.resolveSibling(OWN + DRAFTS.incrementAndGet());
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = java.nio.ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            // Before the rename, or a power cut could leave the name with nothing behind it.
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes the names in {@code directory} last. Windows cannot open directories and needs no such call. */
    static void sync(Path directory) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Makes {@code directory} with all above it, each name durable. */
    static void create(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            create(parent);
        }
        try {
            Files.createDirectory(directory);
        } catch (FileAlreadyExistsException e) {
            return; // somebody else was faster
        }
        if (parent != null) {
            sync(parent);
        }
    }
}
