package motcua.proof;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A bundle of up to 256 neighbouring entries, beside the hash tile of level 0 that holds their hashes
 * (c2sp.org/tlog-tiles).
 *
 * @param index which bundle, from 0
 * @param width how many entries, 1 to 256
 */
public record EntryTile(long index, int width) implements Tile {

    /** An entry is not longer than this, in bytes: its length is written in 16 bits. */
    public static final int MAX_ENTRY_BYTES = 0xffff;

    /** Throws {@link Malformed} when a number is out of its range. */
    public EntryTile {
        Tile.Paths.check(index, width);
    }

    /** The bundles that change or appear when a log grows; see {@link HashTile#written}. */
    public static Stream<EntryTile> written(long before, long after) {
        return HashTile.written(before, after)
                .takeWhile(tile -> tile.level() == 0)
                .map(tile -> new EntryTile(tile.index(), tile.width()));
    }

    @Override
    public String path() {
        return Tile.Paths.of("entries", this);
    }

    /**
     * The published bytes: each entry after its length in two bytes, the high one first. Throws {@link Malformed}
     * unless there are as many entries as the tile is wide, and none is too long.
     */
    public byte[] encode(List<byte[]> entries) {
        if (entries.size() != width) {
            throw new Malformed("not as many entries as the tile is wide");
        }
        if (entries.stream().anyMatch(entry -> entry.length > MAX_ENTRY_BYTES)) {
            throw new Malformed("an entry is longer than 65535 bytes");
        }
        ByteBuffer content = ByteBuffer.allocate(
                entries.stream().mapToInt(entry -> Short.BYTES + entry.length).sum());
        entries.forEach(entry -> content.putShort((short) entry.length).put(entry));
        return content.array();
    }

    /**
     * Reads what {@link #encode} writes; throws {@link Malformed} when it is cut, has something behind it or holds
     * fewer entries.
     */
    public List<byte[]> decode(byte[] content) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        List<byte[]> entries = new ArrayList<>(width);
        while (entries.size() < width) {
            entries.add(next(rest));
        }
        if (rest.hasRemaining()) {
            throw new Malformed("more bytes than the bundle is wide");
        }
        return List.copyOf(entries);
    }

    private static byte[] next(ByteBuffer rest) {
        if (rest.remaining() < Short.BYTES) {
            throw new Malformed("the bundle ends before its last entry");
        }
        int length = Short.toUnsignedInt(rest.getShort());
        if (rest.remaining() < length) {
            throw new Malformed("the bundle ends within an entry");
        }
        byte[] entry = new byte[length];
        rest.get(entry);
        return entry;
    }
}
