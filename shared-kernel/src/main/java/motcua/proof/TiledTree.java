package motcua.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of one size, as its tiles hold it: its root and its proofs. Each tile is read once, so keep it for one
 * question, not for long, and within one thread. The tiles are believed: who does not trust them compares {@link #root}
 * or lets the proof be checked against a signed one.
 */
public final class TiledTree {

    /** Binary levels of the tree within one tile. */
    private static final int TILE_HEIGHT = 8;

    private final long size;
    private final HashTiles tiles;
    private final Map<HashTile, List<Hash>> seen = new HashMap<>();

    /**
     * The tree of the first {@code size} leaves; throws {@link IllegalArgumentException} when that is negative. Every
     * other method throws {@link IllegalStateException} when it reads a tile that is too short.
     */
    public TiledTree(long size, HashTiles tiles) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size");
        }
        this.size = size;
        this.tiles = tiles;
    }

    /** The Merkle Tree Hash of all leaves (RFC 9162 section 2.1.1). */
    public Hash root() {
        return frontier().root();
    }

    /** What is needed to go on appending without the tiles. */
    public Frontier frontier() {
        List<Hash> peaks = new ArrayList<>();
        long start = 0;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            long end = start + Long.highestOneBit(rest);
            peaks.add(hash(start, end));
            start = end;
        }
        return new Frontier(size, peaks);
    }

    /**
     * That leaf number {@code index} is in this tree (RFC 9162 section 2.1.3.1); throws
     * {@link IllegalArgumentException} when there is none.
     */
    public InclusionProof inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no such leaf in this tree");
        }
        List<Hash> path = new ArrayList<>();
        include(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /**
     * That this tree begins with its first {@code first} leaves (RFC 9162 section 2.1.4.1); throws
     * {@link IllegalArgumentException} when it is smaller.
     */
    public ConsistencyProof consistency(long first) {
        if (first < 0 || first > size) {
            throw new IllegalArgumentException("this tree was never that large");
        }
        List<Hash> path = new ArrayList<>();
        if (first > 0) {
            keep(first, 0, size, path);
        }
        return new ConsistencyProof(first, size, path);
    }

    private void include(long index, long start, long end, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long middle = middle(start, end);
        if (index < middle) {
            include(index, start, middle, path);
            path.add(hash(middle, end));
        } else {
            include(index, middle, end, path);
            path.add(hash(start, middle));
        }
    }

    private void keep(long first, long start, long end, List<Hash> path) {
        if (first == end) {
            // The verifier knows the earlier root, so it is left out where it stands alone.
            if (start > 0) {
                path.add(hash(start, end));
            }
            return;
        }
        long middle = middle(start, end);
        if (first <= middle) {
            keep(first, start, middle, path);
            path.add(hash(middle, end));
        } else {
            keep(first, middle, end, path);
            path.add(hash(start, middle));
        }
    }

    /** The Merkle Tree Hash of leaves {@code start} to {@code end}, a range that the tree's own splits lead to. */
    private Hash hash(long start, long end) {
        long length = end - start;
        if (Long.bitCount(length) == 1) {
            return node(Long.numberOfTrailingZeros(length), start / length);
        }
        long middle = middle(start, end);
        return Hash.node(hash(start, middle), hash(middle, end));
    }

    /** Root of the complete subtree number {@code index} among those of 2^{@code level} leaves. */
    private Hash node(int level, long index) {
        int height = level % TILE_HEIGHT;
        long first = index << height;
        List<Hash> tile =
                seen.computeIfAbsent(HashTile.holding(level / TILE_HEIGHT, first, size), wanted -> read(tiles, wanted));
        int from = (int) (first % Tile.FULL_WIDTH);
        return complete(tile.subList(from, from + (1 << height)));
    }

    private static long middle(long start, long end) {
        return start + Long.highestOneBit(end - start - 1);
    }

    /** The root over 2ⁿ neighbouring hashes. */
    static Hash complete(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int middle = hashes.size() / 2;
        return Hash.node(complete(hashes.subList(0, middle)), complete(hashes.subList(middle, hashes.size())));
    }

    /** Exactly the hashes of {@code tile}, although a wider one may have taken its place. */
    static List<Hash> read(HashTiles tiles, HashTile tile) {
        List<Hash> hashes = tiles.read(tile);
        if (hashes.size() < tile.width()) {
            throw new IllegalStateException(tile.path() + " is shorter than the tree needs");
        }
        return hashes.subList(0, tile.width());
    }
}
