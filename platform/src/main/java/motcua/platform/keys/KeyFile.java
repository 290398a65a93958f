package motcua.platform.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** A secret in a file that only its user may read. */
public final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    /**
     * What stands in {@code file}, without white space around it; when there is no file it is made of {@code fresh}. Throws
     * {@link UncheckedIOException} when it can neither be read nor made.
     */
    public static String text(Path file, Supplier<String> fresh) {
        try {
            if (Files.notExists(file)) {
                create(file, fresh.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be used", e);
        }
    }

    /**
     * The 32 bytes in {@code file}, in base64; drawn at random when there is no file. Throws {@link IllegalStateException}
     * for a damaged one.
     */
    public static byte[] bytes(Path file) {
        try {
            byte[] key = Base64.getDecoder().decode(text(file, KeyFile::random));
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the key file " + file + " is damaged", e);
        }
        throw new IllegalStateException("the key file " + file + " is damaged");
    }

    private static String random() {
        return Base64.getEncoder().encodeToString(fresh());
    }

    /** 32 random bytes. */
    public static byte[] fresh() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    /** Whole or not at all, never over another, and on the disk before anything depends on it. */
    private static void create(Path file, String content) throws IOException {
        Path directory = file.toAbsolutePath().resolveSibling("").normalize();
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, "key", null);
        if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(draft, content.strip() + "\n");
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process was first, and its key counts.
        } finally {
            Files.delete(draft);
        }
        for (Path made = directory; made != null; made = made.getParent()) {
            flush(made);
        }
    }

    /** Makes the names in a directory last. Windows cannot open directories and needs no such call. */
    private static void flush(Path directory) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows") && Files.isWritable(directory)) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
