package motcua.witness;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The three steps in which a file is replaced so that a power cut leaves the old content or the new one. */
interface Disk {

    Disk REAL = new Disk() {
        @Override
        public void write(Path file, byte[] content) throws IOException {
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void force(Path directory) throws IOException {
            if (File.separatorChar == '\\') {
                return; // Windows opens no directories; a witness that matters runs elsewhere.
            }
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    };

    /** Writes a file, over an older one, and returns when its content has reached the disk. */
    void write(Path file, byte[] content) throws IOException;

    /** Gives a file another name, in one step, over a file that has it. */
    void rename(Path from, Path to) throws IOException;

    /** Returns when the names in a directory have reached the disk. */
    void force(Path directory) throws IOException;

    /** Makes a directory, and those above it, so that a power cut does not take it away again. */
    default void create(Path directory) throws IOException {
        Path parent = directory.getParent();
        if (Files.isDirectory(directory) || parent == null) {
            return;
        }
        create(parent);
        Files.createDirectory(directory);
        force(parent);
    }
}
