package motcua.register;

import java.time.Instant;
import java.util.List;
import motcua.dossier.Actor;

/**
 * What happened to the import of a register. Progress is an event stored in the same transaction as the dossiers it speaks
 * of, so an import that died resumes behind the last line that counts.
 */
public sealed interface ImportEvent {

    String importId();

    /**
     * A register was taken in and lies ready to be read.
     *
     * @param bytes the size of the file
     * @param sha256 a keyed hash of the file; in old events SHA-256 itself, in hexadecimal
     */
    record ImportStarted(String importId, Actor by, long bytes, String sha256, Instant recordedAt)
            implements ImportEvent {}

    /**
     * The register was read up to and including {@code line} (the header is line 1).
     *
     * @param accepted how many dossiers entered since the last progress
     * @param rejected the lines since the last progress that did not enter
     */
    record ImportProgressed(String importId, long line, long accepted, List<RejectedLine> rejected, Instant recordedAt)
            implements ImportEvent {}

    /** The register was read to its end. */
    record ImportFinished(String importId, long lines, long accepted, long rejected, Instant recordedAt)
            implements ImportEvent {}

    /** A line that did not enter, and why; it names columns and never repeats a personal value. */
    record RejectedLine(long line, String reason) {}
}
