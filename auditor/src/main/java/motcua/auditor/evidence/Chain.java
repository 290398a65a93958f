package motcua.auditor.evidence;

import java.util.Arrays;
import java.util.Optional;
import motcua.auditor.payload.Recording;
import motcua.auditor.payload.StampCheck;
import motcua.auditor.receipt.ReceiptCheck;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Envelope;
import org.jspecify.annotations.Nullable;

/** The steps of a dossier one after the other, each held against the one before it. */
final class Chain {

    private ReceiptCheck.@Nullable Proven last;
    private final Recording recording = new Recording();
    private int next;

    /** What is wrong with {@code step}, which {@code proven} shows to be logged; empty when nothing is. */
    Optional<Sentence> add(Step step, ReceiptCheck.Proven proven) {
        Optional<Sentence> fault = named(step, proven.envelope())
                .or(() -> files(step, proven))
                .or(() -> follows(proven))
                .or(() -> recording.next(proven.envelope().recordedAt()));
        last = proven;
        next++;
        return fault;
    }

    /** Whose steps they are; throws {@link IllegalStateException} before the first. */
    String dossier() {
        if (last == null) {
            throw new IllegalStateException("no step yet");
        }
        return last.envelope().dossierId();
    }

    /** How many steps there were. */
    int steps() {
        return next;
    }

    private Optional<Sentence> named(Step step, Envelope envelope) {
        if (step.number() != next) {
            return Optional.of(Sentence.of("evidence.gap", next));
        }
        if (envelope.sequence() != step.number()) {
            return Optional.of(Sentence.of("evidence.other-step", envelope.sequence()));
        }
        return envelope.event().equals(step.event())
                ? Optional.empty()
                : Optional.of(Sentence.of("evidence.other-event", envelope.event()));
    }

    private Optional<Sentence> files(Step step, ReceiptCheck.Proven proven) {
        if (!Arrays.equals(step.envelope(), proven.envelope().encode())) {
            return Optional.of(Sentence.of("evidence.envelope"));
        }
        return StampCheck.fault(proven.envelope(), step.payload());
    }

    private Optional<Sentence> follows(ReceiptCheck.Proven proven) {
        ReceiptCheck.Proven before = last;
        Envelope envelope = proven.envelope();
        if (before == null) {
            return Optional.empty();
        }
        if (!envelope.dossierId().equals(before.envelope().dossierId())) {
            return Optional.of(Sentence.of(
                    "evidence.other-dossier",
                    envelope.dossierId(),
                    before.envelope().dossierId()));
        }
        if (!envelope.follows(before.envelope())) {
            return Optional.of(Sentence.of("chain.prev"));
        }
        return proven.receipt().index() > before.receipt().index()
                ? Optional.empty()
                : Optional.of(Sentence.of("evidence.order"));
    }
}
