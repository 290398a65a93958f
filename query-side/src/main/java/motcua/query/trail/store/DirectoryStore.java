package motcua.query.trail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** A directory. Its part below {@code tile/} may be served as it stands by any web server. */
public final class DirectoryStore implements TileStore {

    private final Path root;

    /** Makes the directory when it is missing. */
    public DirectoryStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Disk.create(this.root);
        } catch (IOException e) {
            throw new UncheckedIOException("the trail cannot be kept in " + root, e);
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        try {
            return Disk.read(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    @Override
    public void write(SequencedMap<String, byte[]> files) {
        Set<Path> directories = new LinkedHashSet<>();
        try {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                Path file = file(entry.getKey());
                Path directory = file.resolveSibling("").normalize();
                Disk.create(directory);
                Disk.replace(file, entry.getValue());
                directories.add(directory);
            }
            for (Path directory : directories) {
                Disk.sync(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the trail below " + root, e);
        }
    }

    @Override
    public void delete(Collection<String> paths) {
        try {
            for (String path : paths) {
                Files.deleteIfExists(file(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete from the trail below " + root, e);
        }
    }

    private Path file(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("a path that leads out of the trail");
        }
        return file;
    }
}
