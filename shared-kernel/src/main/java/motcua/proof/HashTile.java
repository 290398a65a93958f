package motcua.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Up to 256 neighbouring hashes of one level of the tree (c2sp.org/tlog-tiles). At level 0 they are leaf hashes; above,
 * each is the root of a full tile of the level below.
 *
 * @param level 0 to 63; trees of less than 2⁶³ leaves reach 7
 * @param index which tile of its level, from 0
 * @param width how many hashes, 1 to 256
 */
public record HashTile(int level, long index, int width) implements Tile {

    private static final int HIGHEST = 7;

    /** Throws {@link Malformed} when a number is out of its range. */
    public HashTile {
        if (level < 0 || level > 63) {
            throw new Malformed("a tile has a level from 0 to 63");
        }
        Tile.Paths.check(index, width);
    }

    /**
     * The tiles that a log publishes for a tree of {@code size} leaves, level by level; lazily, for there are
     * {@code size / 256} of them.
     */
    public static Stream<HashTile> of(long size) {
        return written(0, size);
    }

    /**
     * The tiles that change or appear when a tree grows from {@code before} to {@code after} leaves, level by level
     * from 0; the last of a level may be partial. Throws {@link IllegalArgumentException} unless
     * {@code 0 <= before <= after}.
     */
    public static Stream<HashTile> written(long before, long after) {
        if (before < 0 || before > after) {
            throw new IllegalArgumentException("a tree only grows");
        }
        return IntStream.rangeClosed(0, HIGHEST).boxed().flatMap(level -> writtenAt(level, before, after));
    }

    private static Stream<HashTile> writtenAt(int level, long before, long after) {
        long had = hashesAt(level, before);
        long has = hashesAt(level, after);
        return had == has
                ? Stream.empty()
                : LongStream.rangeClosed(had / FULL_WIDTH, (has - 1) / FULL_WIDTH)
                        .mapToObj(index -> at(level, index, has));
    }

    /**
     * The tile of a tree of {@code size} leaves that holds hash number {@code hash} of {@code level}, as wide as that
     * tree makes it.
     */
    static HashTile holding(int level, long hash, long size) {
        return at(level, hash / FULL_WIDTH, hashesAt(level, size));
    }

    /** How many hashes stand at {@code level} of the tiles of a tree of {@code size} leaves. */
    static long hashesAt(int level, long size) {
        return size >>> (8 * level);
    }

    private static HashTile at(int level, long index, long hashes) {
        return new HashTile(level, index, (int) Math.min(FULL_WIDTH, hashes - index * FULL_WIDTH));
    }

    @Override
    public String path() {
        return Tile.Paths.of(Integer.toString(level), this);
    }

    /**
     * The published bytes: the hashes one after the other. Throws {@link Malformed} unless there are as many as the
     * tile is wide.
     */
    public byte[] encode(List<Hash> hashes) {
        if (hashes.size() != width) {
            throw new Malformed("not as many hashes as the tile is wide");
        }
        byte[] content = new byte[width * Hash.BYTES];
        for (int i = 0; i < width; i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, content, i * Hash.BYTES, Hash.BYTES);
        }
        return content;
    }

    /** Reads what {@link #encode} writes; throws {@link Malformed} when it is shorter or longer. */
    public List<Hash> decode(byte[] content) {
        if (content.length != width * Hash.BYTES) {
            throw new Malformed("not as many bytes as the tile is wide");
        }
        List<Hash> hashes = new ArrayList<>(width);
        for (int at = 0; at < content.length; at += Hash.BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(content, at, at + Hash.BYTES)));
        }
        return List.copyOf(hashes);
    }
}
