package motcua.auditor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import motcua.proof.Checkpoint;
import motcua.proof.Envelope;
import motcua.proof.Frontier;
import motcua.proof.Growth;
import motcua.proof.Hash;
import motcua.proof.HashTile;
import motcua.proof.HashTiles;
import motcua.proof.Note;
import motcua.proof.Receipt;
import motcua.proof.Salt;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.proof.TiledTree;

/**
 * A log in memory that keeps every rule of its formats, and lets tests break each of them. The same steps give the same
 * bytes, keys included.
 */
public final class SmallLog {

    public static final String ORIGIN = "motcua.vn/test";
    /** When the witnesses cosign. */
    public static final Instant COSIGNED = Instant.parse("2026-11-25T00:00:00Z");

    /**
     * One entry and what belongs to it.
     *
     * @param payload the stored bytes of the event
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Entry(Envelope envelope, byte[] payload) {}

    private final SignerKey key;
    private final List<SignerKey> witnesses;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<HashTile, List<Hash>> tiles = new HashMap<>();

    /** An empty log with this many witnesses. */
    public SmallLog(int witnesses) {
        this.key = signer(ORIGIN, Seal.NOTE);
        this.witnesses = IntStream.range(0, witnesses)
                .mapToObj(number -> signer("witness-" + number, Seal.COSIGNATURE_V1))
                .toList();
    }

    /** The key that follows from its name. */
    public static SignerKey signer(String name, Seal seal) {
        return SignerKey.of(
                name, seal, Hash.sha256(name.getBytes(StandardCharsets.UTF_8)).bytes());
    }

    /** Logs {@code step} as the next one of its dossier. */
    public Entry add(Step step) {
        Envelope last = entries.stream()
                .map(Entry::envelope)
                .filter(envelope -> envelope.dossierId().equals(step.dossier()))
                .reduce((_, later) -> later)
                .orElse(null);
        long sequence = last == null ? 0 : last.sequence() + 1;
        return add(step.envelope(sequence, last == null ? null : last.digest(), salt(entries.size())), step.payload());
    }

    /** Logs anything at all. */
    public Entry add(Envelope envelope, byte[] payload) {
        Entry entry = new Entry(envelope, payload);
        entries.add(entry);
        Hash leaf = Hash.leaf(envelope.digest().bytes());
        tiles.putAll(Growth.append(entries.size() - 1L, tiles(), List.of(leaf)).tiles());
        return entry;
    }

    private static Salt salt(int number) {
        return Salt.of(
                Hash.sha256(("salt " + number).getBytes(StandardCharsets.UTF_8)).bytes());
    }

    public List<Entry> entries() {
        return entries;
    }

    public int size() {
        return entries.size();
    }

    public SignerKey key() {
        return key;
    }

    public List<SignerKey> witnesses() {
        return witnesses;
    }

    /** Every tile that was ever published, partial ones too. */
    public Map<HashTile, List<Hash>> published() {
        return tiles;
    }

    public HashTiles tiles() {
        return tile -> {
            List<Hash> hashes = tiles.get(tile);
            if (hashes == null) {
                throw new AssertionError(tile.path());
            }
            return hashes;
        };
    }

    public TiledTree tree(long size) {
        return new TiledTree(size, tiles());
    }

    public Frontier frontier(long size) {
        return tree(size).frontier();
    }

    /** The state at {@code size}, signed by the log alone. */
    public Note signed(long size) {
        return Note.of(new Checkpoint(ORIGIN, size, tree(size).root()).text()).signedBy(key);
    }

    /** The state at {@code size}, signed by the log and all witnesses. */
    public Note checkpoint(long size) {
        Note note = signed(size);
        for (SignerKey witness : witnesses) {
            note = note.cosignedBy(witness, COSIGNED);
        }
        return note;
    }

    public Note checkpoint() {
        return checkpoint(size());
    }

    public Receipt receipt(int index) {
        return receipt(index, checkpoint());
    }

    /** The receipt of an entry under the whole log, carrying {@code checkpoint} whatever that is. */
    public Receipt receipt(int index, Note checkpoint) {
        String extra =
                Base64.getEncoder().encodeToString(entries.get(index).envelope().encode());
        return new Receipt(extra, index, tree(size()).inclusion(index).path(), checkpoint);
    }

    /** What {@code /trail/consistency} answers. */
    public String consistency(long from, long to) {
        StringBuilder text = new StringBuilder("consistency " + from + " " + to + "\n");
        tree(to).consistency(from).path().forEach(hash -> text.append(hash).append('\n'));
        return text.toString();
    }

    /** What {@code /trail/keys} answers: all witnesses are needed. */
    public String policy() {
        StringBuilder text = new StringBuilder("log " + key.verifier() + "\n");
        witnesses.forEach(witness -> text.append("witness ")
                .append(witness.verifier().name())
                .append(' ')
                .append(witness.verifier())
                .append('\n'));
        if (witnesses.isEmpty()) {
            return text.append("quorum none\n").toString();
        }
        text.append("group all all");
        witnesses.forEach(witness -> text.append(' ').append(witness.verifier().name()));
        return text.append("\nquorum all\n").toString();
    }

    /** A copy of {@code bytes} with one bit turned. */
    public static byte[] flipped(byte[] bytes, int bit) {
        byte[] copy = Arrays.copyOf(bytes, bytes.length);
        copy[bit / 8] = (byte) (copy[bit / 8] ^ (1 << (bit % 8)));
        return copy;
    }
}
