package motcua.query.trail.log;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import motcua.proof.Malformed;
import motcua.proof.Tile;
import motcua.query.trail.store.TileStore;

/**
 * One row of files in the store. A tile is written at each width that it had when the log stood still for a moment, and
 * narrower ones go once a wider one lasts; all of one tile begin alike, so whoever misses one takes a wider one.
 *
 * @param <T> the tiles of this row
 * @param <E> what stands in them
 */
final class Row<T extends Tile, E> {

    /** A wider one must come between every two looks; somebody so unlucky so often sees something else. */
    private static final int ATTEMPTS = 1_000;

    private static final String PARTIAL = ".p";

    private final TileStore store;
    private final Form<T, E> form;

    Row(TileStore store, Form<T, E> form) {
        this.store = store;
        this.form = form;
    }

    /** How the tiles of a row are called and read. */
    interface Form<T, E> {

        String path(T tile);

        /** The same tile at another width. */
        T resized(T tile, int width);

        byte[] encode(T tile, List<E> items);

        /** Throws {@link Malformed}. */
        List<E> decode(T tile, byte[] content);
    }

    String path(T tile) {
        return form.path(tile);
    }

    /** What stands in {@code tile}; throws {@link Contradiction} when it is missing or broken. */
    List<E> read(T tile) {
        return at(tile).or(() -> find(tile)).orElseThrow(() -> missing(tile)).subList(0, tile.width());
    }

    /** All that can be found of {@code tile}, at least as much as it is wide; throws {@link Contradiction} like {@link #read}. */
    List<E> longest(T tile) {
        return find(tile).orElseThrow(() -> missing(tile));
    }

    /** The bytes at the path of {@code tile}, be they cut from a wider one; empty when there are none. */
    Optional<byte[]> content(T tile) {
        return store.read(form.path(tile))
                .or(() -> find(tile).map(items -> form.encode(tile, items.subList(0, tile.width()))));
    }

    private Contradiction missing(T tile) {
        return new Contradiction("missing: " + form.path(tile));
    }

    /** The full tile, which nearly all are, or the widest there is. */
    private Optional<List<E>> find(T tile) {
        T full = form.resized(tile, Tile.FULL_WIDTH);
        Optional<List<E>> found = at(full);
        for (int attempt = 0; found.isEmpty() && attempt < ATTEMPTS; attempt++) {
            OptionalInt widest =
                    widths(full).filter(width -> width >= tile.width()).max();
            if (widest.isEmpty()) {
                // It never was so wide, or it is full by now.
                return at(full);
            }
            found = at(form.resized(tile, widest.getAsInt()));
        }
        return found;
    }

    private Optional<List<E>> at(T tile) {
        try {
            return store.read(form.path(tile)).map(content -> form.decode(tile, content));
        } catch (Malformed e) {
            throw new Contradiction("broken: " + form.path(tile) + ", " + e.getMessage());
        }
    }

    /** Partial tiles that nobody needs once {@code tile} lasts. */
    List<String> narrowerThan(T tile) {
        return widths(form.resized(tile, Tile.FULL_WIDTH))
                .filter(width -> width < tile.width())
                .mapToObj(width -> form.path(form.resized(tile, width)))
                .toList();
    }

    private IntStream widths(T full) {
        return store.list(form.path(full) + PARTIAL).stream()
                .mapToInt(path -> Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)));
    }
}
