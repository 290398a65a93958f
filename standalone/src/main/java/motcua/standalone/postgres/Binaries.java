package motcua.standalone.postgres;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's programs, unpacked from the class path once per version and kept in the user's cache. */
final class Binaries {
    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);

    private Binaries() {}

    /**
     * Where {@code bin/postgres} and its like are: {@code -Dmotcua.cache}, else the user's cache directory, else, when
     * there is none to write to (a service without a home), {@code own}.
     */
    static Path unpacked(Path own) throws IOException {
        String version = "postgres-" + digest().substring(0, 16);
        Path cache = writable(cache()).orElse(own);
        Path home = cache.resolve(version);
        if (!Files.isDirectory(home)) {
            LOG.info("Unpacking PostgreSQL to {}", home);
            try (InputStream archive = archive()) {
                Unpacking.into(home, archive);
            }
        }
        return home;
    }

    /** The programs themselves, not a version number, name the directory: nothing stale is ever run. */
    private static String digest() throws IOException {
        try (DigestInputStream archive = new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            archive.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(archive.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream archive() throws IOException {
        String name = "/postgres-%s-%s.txz".formatted(OperatingSystem.current().inArchives(), architecture());
        InputStream archive = Binaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new FileNotFoundException("No PostgreSQL for this machine on the class path: " + name);
        }
        return archive;
    }

    private static String architecture() {
        String jvm = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (jvm) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> jvm;
        };
    }

    private static Path cache() {
        String chosen = System.getProperty("motcua.cache");
        return chosen != null
                ? Path.of(chosen)
                : OperatingSystem.current().userCache().resolve("motcua");
    }

    private static Optional<Path> writable(Path directory) {
        try {
            Files.createDirectories(directory);
            return Files.isWritable(directory) ? Optional.of(directory) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("No cache in {}", directory, e);
            return Optional.empty();
        }
    }
}
