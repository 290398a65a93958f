package motcua.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What a log sends to a witness: {@code add-checkpoint} of c2sp.org/tlog-witness.
 *
 * @param oldSize which size the log believes that the witness cosigned last; 0 for none
 * @param proof hashes that lead from there to the checkpoint
 * @param checkpoint a signed note; whether it is a checkpoint is for the witness to find out
 */
public record Submission(long oldSize, List<Hash> proof, Note checkpoint) {

    private static final String OLD = "old ";

    /** The specification forbids more hashes. */
    public static final int MAX_PROOF = 63;

    /** Throws {@link Malformed} for a negative size or a proof that is too long. */
    public Submission {
        if (oldSize < 0) {
            throw new Malformed("a log has no negative size");
        }
        if (proof.size() > MAX_PROOF) {
            throw new Malformed("a consistency proof with too many hashes");
        }
        proof = List.copyOf(proof);
    }

    /** Reads a request body in UTF-8; throws {@link Malformed} for everything that {@link #toString} does not write. */
    public static Submission parse(byte[] utf8) {
        String text = Strict.utf8(utf8);
        int blank = text.indexOf("\n\n");
        if (blank == -1) {
            throw new Malformed("not a submission to a witness");
        }
        List<String> head = List.of(text.substring(0, blank).split("\n", MAX_PROOF + 2));
        if (!head.getFirst().startsWith(OLD)) {
            throw new Malformed("a submission without its old size");
        }
        long oldSize = Strict.decimal("old size", head.getFirst().substring(OLD.length()));
        List<Hash> proof = new ArrayList<>();
        head.subList(1, head.size()).forEach(line -> proof.add(Hash.parse(line)));
        return new Submission(oldSize, proof, Note.parse(text.substring(blank + 2)));
    }

    /** The request body. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
