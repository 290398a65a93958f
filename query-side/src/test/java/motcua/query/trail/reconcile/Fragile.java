package motcua.query.trail.reconcile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import motcua.query.trail.store.TileStore;

/** A store of a log that fails when told. */
final class Fragile implements TileStore {

    private final TileStore store;
    private boolean areTilesBroken;
    private boolean isAway;

    Fragile(TileStore store) {
        this.store = store;
    }

    /** Writes below {@code tile/} fail from now on, as when the process dies behind the move of the head. */
    void breakTiles() {
        areTilesBroken = true;
    }

    void goAway() {
        isAway = true;
    }

    @Override
    public Optional<byte[]> read(String path) {
        failIf(isAway);
        return store.read(path);
    }

    @Override
    public void write(SequencedMap<String, byte[]> files) {
        failIf(areTilesBroken && files.keySet().stream().anyMatch(path -> path.startsWith("tile/")));
        store.write(files);
    }

    @Override
    public List<String> list(String directory) {
        failIf(isAway);
        return store.list(directory);
    }

    @Override
    public void delete(Collection<String> paths) {
        store.delete(paths);
    }

    private static void failIf(boolean broken) {
        if (broken) {
            throw new UncheckedIOException(new IOException("the disk is gone"));
        }
    }
}
