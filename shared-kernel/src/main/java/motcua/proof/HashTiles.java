package motcua.proof;

import java.util.List;

/** Where hash tiles are read from. */
@FunctionalInterface
public interface HashTiles {

    /**
     * The hashes of {@code tile}: as many as it is wide, or more when a wider tile has taken its place meanwhile (tiles
     * only ever grow at the end). What it throws passes through to whoever asked for the proof.
     */
    List<Hash> read(HashTile tile);
}
