package motcua.auditor.export;

import java.util.Optional;
import motcua.auditor.payload.Recording;
import motcua.auditor.payload.StampCheck;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Envelope;
import motcua.proof.Malformed;

/** Checks each entry by itself and against the ones before it; what the tree says is not its business. */
final class Lines {

    private final String origin;
    private final Chains chains;
    private final Recording recording = new Recording();
    private final Faults faults;
    private final Reader reader;

    Lines(Header header, Faults faults, Reader reader) {
        this.origin = header.origin();
        this.chains = new Chains(header.from() == 0);
        this.faults = faults;
        this.reader = reader;
    }

    void check(Entry entry) {
        Envelope step;
        try {
            step = Envelope.parse(entry.envelope());
        } catch (Malformed e) {
            faults.at(entry.index(), Sentence.of("line.no-envelope", String.valueOf(e.getMessage())));
            return;
        }
        fault(entry, step).ifPresent(what -> faults.at(entry.index(), step, what));
        if (entry.payload() != null) {
            reader.take(step, entry.payload());
        }
    }

    private Optional<Sentence> fault(Entry entry, Envelope step) {
        // Both remember the step, so both are asked whatever the other says.
        Optional<Sentence> chain = chains.add(step, entry.hash());
        Optional<Sentence> time = recording.next(step.recordedAt());
        if (!step.log().equals(origin)) {
            return Optional.of(Sentence.of("line.other-log", step.log(), origin));
        }
        return payload(entry, step).or(() -> chain).or(() -> time);
    }

    private static Optional<Sentence> payload(Entry entry, Envelope step) {
        return entry.payload() == null
                ? Optional.of(Sentence.of("payload.missing"))
                : StampCheck.fault(step, entry.payload());
    }
}
