package motcua.auditor.export;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import motcua.auditor.input.LineSource;
import motcua.auditor.input.Spelling;
import motcua.auditor.verdict.CannotCheck;
import motcua.proof.Checkpoint;
import motcua.proof.ConsistencyProof;
import motcua.proof.Hash;
import motcua.proof.Malformed;
import motcua.proof.Note;

/**
 * What ties the entries of an export to a signed state of the log.
 *
 * @param note the signed note
 * @param checkpoint what it says, which nobody has believed yet
 */
record Tail(ConsistencyProof proof, Note note, Checkpoint checkpoint) {

    private static final int LONGEST_PATH = 64;

    /** Reads on behind the empty line that ends the entries. */
    static Tail read(LineSource lines) throws CannotCheck {
        String[] words = Header.line(lines).split(" ", -1);
        if (words.length != 3 || !words[0].equals("consistency")) {
            throw Header.malformed(lines);
        }
        OptionalLong first = Spelling.decimal(words[1]);
        OptionalLong second = Spelling.decimal(words[2]);
        if (first.isEmpty() || second.isEmpty()) {
            throw Header.malformed(lines);
        }
        List<Hash> path = path(lines);
        return note(lines, new ConsistencyProof(first.getAsLong(), second.getAsLong(), path));
    }

    private static List<Hash> path(LineSource lines) throws CannotCheck {
        List<Hash> path = new ArrayList<>();
        for (String line = Header.line(lines); !line.isEmpty(); line = Header.line(lines)) {
            if (path.size() == LONGEST_PATH) {
                throw Header.malformed(lines);
            }
            path.add(Header.hash(lines, line));
        }
        return path;
    }

    private static Tail note(LineSource lines, ConsistencyProof proof) throws CannotCheck {
        byte[] rest = lines.rest(Note.MAX_LENGTH);
        try {
            Note note = Note.parse(rest);
            return new Tail(proof, note, Checkpoint.parse(note.text()));
        } catch (Malformed e) {
            throw new CannotCheck("export.no-checkpoint", lines.file(), String.valueOf(e.getMessage()));
        }
    }

    /** Whether the tree of {@code size} entries with this root is what the checkpoint's tree begins with. */
    boolean follows(long size, Hash root) {
        return proof.first() == size && proof.second() == checkpoint.size() && proof.holds(root, checkpoint.root());
    }
}
