package motcua.query.trail.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Files by path, such as {@code tile/0/000}. Each path is only ever written with one content, so writers never disagree and
 * writing again changes nothing; the order of writes is the log's business. Every method throws when the store is away.
 */
public interface TileStore {

    /** The content at {@code path}; empty when there is none. */
    Optional<byte[]> read(String path);

    /** Writes each file whole or not at all, in this order; all of them are durable when it returns. */
    void write(SequencedMap<String, byte[]> files);

    /** The paths of all files that stand directly in {@code directory}, in any order; none when there is no such directory. */
    List<String> list(String directory);

    /** Removes files, those that exist. Nothing may depend on their being gone: it need not be durable. */
    void delete(Collection<String> paths);
}
