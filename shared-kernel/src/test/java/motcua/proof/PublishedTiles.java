package motcua.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log's public directory: paths and bytes, nothing else. */
final class PublishedTiles implements HashTiles {

    private final Map<String, byte[]> files = new HashMap<>();
    private long size;

    Growth append(List<Hash> leaves) {
        Growth growth = Growth.append(size, this, leaves);
        growth.tiles().forEach((tile, hashes) -> files.put(tile.path(), tile.encode(hashes)));
        size = growth.size();
        return growth;
    }

    @Override
    public List<Hash> read(HashTile tile) {
        byte[] file = files.get(tile.path());
        if (file != null) {
            return tile.decode(file);
        }
        for (int width = tile.width() + 1; width <= Tile.FULL_WIDTH; width++) {
            HashTile wider = new HashTile(tile.level(), tile.index(), width);
            byte[] later = files.get(wider.path());
            if (later != null) {
                return wider.decode(later);
            }
        }
        throw new AssertionError("nothing published at " + tile.path());
    }
}
