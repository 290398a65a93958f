package motcua.auditor.export;

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

    /** The first one, with its place; empty when there is none. */
    public Optional<Sentence> first() {
        return Optional.ofNullable(first);
    }

    /** How many there are. */
    public long count() {
        return count;
    }
}
