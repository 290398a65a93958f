package motcua.auditor.export;

import java.util.Arrays;
import java.util.Optional;
import motcua.auditor.input.LineSource;
import motcua.auditor.input.Spelling;
import motcua.auditor.verdict.CannotCheck;
import motcua.proof.Hash;
import org.jspecify.annotations.Nullable;

/**
 * One line of an export.
 *
 * @param index which entry of the log
 * @param envelope the bytes of its envelope
 * @param hash SHA-256 of the envelope: the entry itself, and what the next envelope of its dossier names
 * @param payload the stored bytes of its event; null when the store has none any more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entry(long index, byte[] envelope, Hash hash, byte @Nullable [] payload) {

    /** Envelopes have at most 64 kB and events a few; in bytes, as base64. */
    static final int LONGEST_LINE = 4 << 20;

    /** The next line; empty at the empty line behind the last. Says so when it has not the form of an entry. */
    static Optional<Entry> read(LineSource lines, long index) throws CannotCheck {
        byte[] line = lines.next().orElseThrow(() -> new CannotCheck("lines.end", lines.file(), lines.number()));
        if (line.length == 0) {
            return Optional.empty();
        }
        int space = 0;
        while (space < line.length && line[space] != ' ') {
            space++;
        }
        if (space == line.length) {
            throw malformed(lines, index);
        }
        byte[] envelope = decode(lines, index, Arrays.copyOf(line, space));
        byte[] rest = Arrays.copyOfRange(line, space + 1, line.length);
        byte[] payload = rest.length == 1 && rest[0] == '-' ? null : decode(lines, index, rest);
        return Optional.of(new Entry(index, envelope, Hash.sha256(envelope), payload));
    }

    private static byte[] decode(LineSource lines, long index, byte[] base64) throws CannotCheck {
        return Spelling.base64(base64).orElseThrow(() -> malformed(lines, index));
    }

    private static CannotCheck malformed(LineSource lines, long index) {
        return new CannotCheck("export.malformed-entry", lines.file(), lines.number(), index);
    }
}
