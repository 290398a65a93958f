package motcua.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proof to take home that an entry stands in a log: it can be checked without asking anybody (c2sp.org/tlog-proof,
 * {@code tlog-proof@v1}; the specification is a draft, this is its text of commit 0065ea5 of C2SP).
 *
 * @param extra base64 of data that the reader may need and must not trust, for no signature covers it; null when there
 *     is none
 * @param index where the entry stands in the log, from 0
 * @param path hashes from the sibling of the entry's leaf up to the child of the root
 * @param checkpoint the signed note of a checkpoint of the log
 */
public record Receipt(@Nullable String extra, long index, List<Hash> path, Note checkpoint) {

    /** No tree of less than 2⁶³ leaves has a longer path. */
    public static final int MAX_PATH = 63;

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";

    /**
     * Throws {@link Malformed} for a negative index, a path that is too long, extra data that is empty or not base64,
     * or a note that is no checkpoint.
     */
    public Receipt {
        if (index < 0) {
            throw new Malformed("an entry is numbered from 0");
        }
        if (path.size() > MAX_PATH) {
            throw new Malformed("no tree is that high");
        }
        if (extra != null && Strict.base64("extra data", extra).length == 0) {
            throw new Malformed("extra data is left out when it is empty");
        }
        path = List.copyOf(path);
        // Notes may contain empty lines and checkpoints may not, so nothing hides between the path and the checkpoint.
        Checkpoint.parse(checkpoint.text());
    }

    /** Reads what {@link #toString} writes in UTF-8; throws {@link Malformed} for anything else. */
    public static Receipt parse(byte[] utf8) {
        String text = Strict.utf8(utf8);
        int blank = text.indexOf("\n\n");
        if (blank == -1) {
            throw new Malformed("not a receipt");
        }
        List<String> head = List.of(text.substring(0, blank).split("\n", MAX_PATH + 4));
        if (!head.getFirst().equals(FIRST_LINE)) {
            throw new Malformed("not a receipt of this version");
        }
        String extra =
                head.size() > 1 && head.get(1).startsWith(EXTRA) ? head.get(1).substring(EXTRA.length()) : null;
        int indexAt = extra == null ? 1 : 2;
        if (head.size() <= indexAt || !head.get(indexAt).startsWith(INDEX)) {
            throw new Malformed("a receipt without index");
        }
        long index = Strict.decimal("index", head.get(indexAt).substring(INDEX.length()));
        List<Hash> path = new ArrayList<>();
        head.subList(indexAt + 1, head.size()).forEach(line -> path.add(Hash.parse(line)));
        return new Receipt(extra, index, path, Note.parse(text.substring(blank + 2)));
    }

    /**
     * Whether these bytes prove that {@code entry} stands in the log that {@code trust} is about. The size of the tree
     * is taken from the signed checkpoint alone. Never throws, whatever the bytes are, and works no longer than they
     * are long.
     */
    public static Verdict verify(byte[] receipt, byte[] entry, Trust trust) {
        try {
            return parse(receipt).verify(entry, trust);
        } catch (Malformed e) {
            return new Verdict.Refused(Verdict.Reason.MALFORMED);
        }
    }

    /** Like {@link #verify(byte[], byte[], Trust)}, of a receipt that has been read. */
    public Verdict verify(byte[] entry, Trust trust) {
        Verdict signed = trust.judge(checkpoint);
        return switch (signed) {
            case Verdict.Refused refused -> refused;
            case Verdict.Accepted accepted ->
                includes(entry, accepted.checkpoint()) ? accepted : new Verdict.Refused(Verdict.Reason.NOT_INCLUDED);
        };
    }

    private boolean includes(byte[] entry, Checkpoint tree) {
        return new InclusionProof(index, tree.size(), path).holds(Hash.leaf(entry), tree.root());
    }

    /** The text to hand out; by custom in a file whose name ends with {@code .tlog-proof}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        if (extra != null) {
            text.append(EXTRA).append(extra).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
