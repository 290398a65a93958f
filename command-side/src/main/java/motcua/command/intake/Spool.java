package motcua.command.intake;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import motcua.command.privacy.FileKey;

/** Keeps a register on disk until it has been read, sealed: it is full of names. */
final class Spool {

    private static final int CHUNK_BYTES = 64 * 1024;
    private static final String SUFFIX = ".register";
    private static final String DRAFT = ".part";

    private final Path directory;
    private final FileKey key;

    Spool(Path directory, FileKey key) {
        this.directory = directory;
        this.key = key;
    }

    /**
     * A register that is whole and on the disk, but not yet anybody's.
     *
     * @param bytes its size
     * @param hash a keyed hash of it, which confirms no guess about a name: all else of a short register stands in events
     * @param sha256 in hexadecimal, as it was stored before there was the other; it leaves this process no more
     */
    record Draft(Path file, long bytes, String hash, String sha256) {
        /** Whether the register with the {@code stored} hash is this one. */
        boolean isTold(String stored) {
            return stored.equals(hash) || stored.equals(sha256);
        }
    }

    /** Writes {@code register} for {@code importId}; two that arrive at once do not meet. */
    Draft draft(String importId, InputStream register) throws IOException {
        Files.createDirectories(directory);
        Path file = Files.createTempFile(directory, importId, DRAFT);
        try {
            return write(importId, register, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Makes {@code draft} the register of {@code importId}; when this returns it stays so. */
    void keep(String importId, Draft draft) throws IOException {
        Files.move(draft.file(), file(importId), StandardCopyOption.ATOMIC_MOVE);
        forceDirectory();
    }

    void drop(Draft draft) throws IOException {
        Files.deleteIfExists(draft.file());
    }

    private Draft write(String importId, InputStream register, Path draft) throws IOException {
        MessageDigest hash = sha256();
        long bytes = 0;
        try (FileChannel channel =
                        FileChannel.open(draft, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel))) {
            for (long chunk = 0; ; chunk++) {
                byte[] plain = register.readNBytes(CHUNK_BYTES);
                if (plain.length == 0) {
                    break;
                }
                hash.update(plain);
                bytes += plain.length;
                byte[] sealed = key.encrypt(importId + "/" + chunk, plain);
                out.writeInt(sealed.length);
                out.write(sealed);
            }
            channel.force(true);
        }
        byte[] sha256 = hash.digest();
        return new Draft(draft, bytes, key.fingerprint(sha256), HexFormat.of().formatHex(sha256));
    }

    /** The register stored under {@code importId}, from its first byte; reading throws when it ends before {@code bytes}. */
    InputStream open(String importId, long bytes) throws IOException {
        return new BufferedInputStream(
                new Unsealing(importId, Files.newInputStream(file(importId)), bytes), CHUNK_BYTES);
    }

    /** Drops what a process that died was still taking in: nobody was told that it had arrived. */
    void dropDrafts() throws IOException {
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> drafts = Files.newDirectoryStream(directory, "*" + DRAFT)) {
                for (Path draft : drafts) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    /** The imports whose registers still lie here. */
    List<String> waiting() throws IOException {
        if (Files.notExists(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    void delete(String importId) throws IOException {
        Files.deleteIfExists(file(importId));
    }

    private Path file(String importId) {
        return directory.resolve(importId + SUFFIX);
    }

    /** A rename is only as durable as its directory. */
    private void forceDirectory() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private final class Unsealing extends InputStream {
        private final String importId;
        private final DataInputStream in;
        private byte[] chunk = {};
        private int next;
        private long number;
        private long left;

        Unsealing(String importId, InputStream in, long bytes) {
            this.importId = importId;
            this.left = bytes;
            this.in = new DataInputStream(new BufferedInputStream(in));
        }

        @Override
        public int read() throws IOException {
            return fill() ? chunk[next++] & 0xff : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, chunk.length - next);
            System.arraycopy(chunk, next, bytes, offset, count);
            next += count;
            return count;
        }

        private boolean fill() throws IOException {
            if (next < chunk.length) {
                return true;
            }
            if (left == 0) {
                return false;
            }
            chunk = key.decrypt(importId + "/" + number++, in.readNBytes(in.readInt()));
            left -= chunk.length;
            next = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
