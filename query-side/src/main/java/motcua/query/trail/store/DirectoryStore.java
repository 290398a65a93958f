package motcua.query.trail.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A directory. Its part below {@code tile/} may be served as it stands by any web server. */
public final class DirectoryStore implements TileStore {

    private final Path root;
    private final Drafts drafts;

    /** Directories whose names are known to last. */
    private final Set<Path> lasting = ConcurrentHashMap.newKeySet();

    /** Makes the directory when it is missing. */
    public DirectoryStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        try {
            Disk.create(this.root);
            this.drafts = new Drafts(this.root.resolve("drafts"));
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
        List<Path> targets = files.keySet().stream().map(this::file).toList();
        try (Drafts.Batch batch = drafts.write(List.copyOf(files.values()))) {
            Set<Path> directories = new LinkedHashSet<>();
            for (Path target : targets) {
                Path directory = target.resolveSibling("").normalize();
                ensure(directory);
                Disk.name(batch.next(), target);
                directories.add(directory);
            }
            Flushes.all(directories, Disk::sync);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the trail below " + root, e);
        }
    }

    /** Also a directory that is there already may be one whose maker died before its name lasted. */
    private void ensure(Path directory) throws IOException {
        if (directory.equals(root) || (lasting.contains(directory) && Files.isDirectory(directory))) {
            return;
        }
        Path parent = directory.resolveSibling("").normalize();
        ensure(parent);
        Disk.create(directory);
        Disk.sync(parent);
        lasting.add(directory);
    }

    @Override
    public List<String> list(String directory) {
        List<String> paths = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(file(directory), Files::isRegularFile)) {
            files.forEach(file -> paths.add(directory + "/" + file.getFileName()));
            return paths;
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    @Override
    public void delete(Collection<String> paths) {
        Set<Path> directories = new LinkedHashSet<>();
        try {
            for (String path : paths) {
                Path file = file(path);
                Files.deleteIfExists(file);
                directories.add(file.resolveSibling("").normalize());
            }
            for (Path directory : directories) {
                removeIfEmpty(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete from the trail below " + root, e);
        }
    }

    /** Those of partial tiles only: the others would be made anew a moment later. */
    private void removeIfEmpty(Path directory) throws IOException {
        if (directory.getFileName().toString().endsWith(".p")) {
            try {
                Files.deleteIfExists(directory);
                lasting.remove(directory);
            } catch (DirectoryNotEmptyException e) {
                // another width is still there
            }
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
