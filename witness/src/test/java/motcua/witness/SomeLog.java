package motcua.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import motcua.proof.Checkpoint;
import motcua.proof.Hash;
import motcua.proof.Note;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.proof.Submission;
import motcua.proof.TiledTree;

/** A log with all it will ever have, fewer entries than a tile; two with one origin and other tails contradict each other. */
record SomeLog(String origin, SignerKey key, List<Hash> leaves) {

    static final String ORIGIN = "log.example/motcua";
    static final int ENTRIES = 250;

    /** @param common how many entries it shares with the same log of another tail */
    static SomeLog of(String tail, int common) {
        List<Hash> leaves = IntStream.range(0, ENTRIES)
                .mapToObj(i -> Hash.leaf(((i < common ? "common " : tail + " ") + i).getBytes(UTF_8)))
                .toList();
        return new SomeLog(ORIGIN, key(ORIGIN, 1), leaves);
    }

    static SomeLog honest() {
        return of("honest", ENTRIES);
    }

    /** A key made from one byte. */
    static SignerKey key(String name, int number) {
        return SignerKey.of(name, Seal.NOTE, seed(number));
    }

    static byte[] seed(int number) {
        byte[] seed = new byte[32];
        seed[31] = (byte) number;
        return seed;
    }

    SomeLog signingWith(SignerKey other) {
        return new SomeLog(origin, other, leaves);
    }

    Checkpoint checkpoint(long size) {
        return new Checkpoint(origin, size, tree(size).root());
    }

    Note signed(long size) {
        return Note.of(checkpoint(size).text()).signedBy(key);
    }

    Submission growth(long oldSize, long size) {
        return new Submission(oldSize, tree(size).consistency(oldSize).path(), signed(size));
    }

    TiledTree tree(long size) {
        return new TiledTree(size, tile -> leaves);
    }
}
