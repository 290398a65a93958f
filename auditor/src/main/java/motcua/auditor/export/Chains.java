package motcua.auditor.export;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Envelope;
import motcua.proof.Hash;
import org.jspecify.annotations.Nullable;

/** Of each dossier the last step met so far: all that must be remembered to see whether the next one follows. */
final class Chains {

    /** @param entry what the next envelope has to name */
    private record Link(long sequence, Hash entry) {}

    private final Map<String, Link> last = new HashMap<>();
    private final boolean fromTheStart;

    /** {@code fromTheStart} when no entry of the log was left out before the first. */
    Chains(boolean fromTheStart) {
        this.fromTheStart = fromTheStart;
    }

    /** What is wrong with the place of {@code step} in its dossier; empty when nothing is. */
    Optional<Sentence> add(Envelope step, Hash entry) {
        Link before = last.get(step.dossierId());
        Optional<Sentence> fault = fault(step, before);
        // A repeated step does not take the place of the last one, or every later step would seem wrong too.
        if (before == null || step.sequence() > before.sequence()) {
            last.put(step.dossierId(), new Link(step.sequence(), entry));
        }
        return fault;
    }

    private Optional<Sentence> fault(Envelope step, @Nullable Link before) {
        if (before == null) {
            return step.sequence() == 0 || !fromTheStart
                    ? Optional.empty()
                    : Optional.of(Sentence.of("chain.gap", 0, step.sequence() - 1));
        }
        if (step.sequence() <= before.sequence()) {
            return Optional.of(Sentence.of("chain.twice", step.sequence(), before.sequence()));
        }
        if (step.sequence() > before.sequence() + 1) {
            return Optional.of(Sentence.of("chain.gap", before.sequence() + 1, step.sequence() - 1));
        }
        Hash prev = step.prev();
        return prev != null && prev.equals(before.entry()) ? Optional.empty() : Optional.of(Sentence.of("chain.prev"));
    }
}
