package motcua.auditor.export;

import java.nio.file.Path;
import java.util.Optional;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Envelope;
import org.jspecify.annotations.Nullable;

/** The faults of an export: the first, in the order of the log, and how many there are. */
public final class Faults {

    private @Nullable Sentence first;
    private long count;

    /** A fault of an entry whose envelope can be read. */
    void at(long index, Envelope step, Sentence what) {
        add(Sentence.of("fault.step", index, step.dossierId(), step.sequence(), step.event(), what));
    }

    /** A fault of an entry whose envelope cannot be read. */
    void at(long index, Sentence what) {
        add(Sentence.of("fault.entry", index, what));
    }

    /** A fault of the whole. */
    public void add(Sentence what) {
        if (first == null) {
            first = what;
        }
        count++;
    }

    /** That the export in {@code file} does not hold: the first fault with its place, and the number of all. */
    public Optional<Sentence> conclusion(Path file) {
        return Optional.ofNullable(first).map(fault -> Sentence.of("export.fails", file, fault, count));
    }

    /** How many there are. */
    public long count() {
        return count;
    }
}
