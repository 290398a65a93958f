package motcua.query.trail.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import motcua.proof.Checkpoint;
import motcua.proof.ConsistencyProof;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.proof.TiledTree;

/** A log with all it will ever have, fewer entries than a tile. */
record SomeLog(List<Hash> leaves) {

    static final String ORIGIN = "log.example/motcua";
    static final SignerKey KEY = key(ORIGIN, Seal.NOTE, "log");
    private static final int ENTRIES = 250;

    /** Shares its first {@code common} entries with the same log of another tail. */
    static SomeLog of(String tail, int common) {
        return new SomeLog(IntStream.range(0, ENTRIES)
                .mapToObj(i -> Hash.leaf(((i < common ? "common " : tail + " ") + i).getBytes(UTF_8)))
                .toList());
    }

    /** Each {@code secret} leads to a key of its own. */
    static SignerKey key(String name, Seal seal, String secret) {
        return SignerKey.of(name, seal, Hash.sha256(secret.getBytes(UTF_8)).bytes());
    }

    Note signed(long size) {
        return Note.of(new Checkpoint(ORIGIN, size, tree(size).root()).text()).signedBy(KEY);
    }

    LongFunction<ConsistencyProof> proofsTo(long size) {
        return oldSize -> tree(size).consistency(oldSize);
    }

    private TiledTree tree(long size) {
        return new TiledTree(size, tile -> leaves);
    }
}
