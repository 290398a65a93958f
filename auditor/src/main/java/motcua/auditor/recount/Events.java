package motcua.auditor.recount;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import motcua.auditor.export.Reader;
import motcua.auditor.payload.Scalars;
import motcua.auditor.verdict.CannotCheck;
import motcua.auditor.verdict.Sentence;
import motcua.proof.Envelope;
import org.jspecify.annotations.Nullable;

/** What figures count of an export. Equal ones are kept once with their number, for there are millions. */
final class Events implements Reader {

    private final @Nullable String office;
    private final Map<Counted, Long> counted = new HashMap<>();
    private @Nullable Sentence trouble;

    /** Counts events of {@code office} alone; of all when it is null. */
    Events(@Nullable String office) {
        this.office = office;
    }

    @Override
    public void take(Envelope step, byte[] payload) {
        if (!step.event().startsWith("dossier.")) {
            return;
        }
        Optional<List<Counted>> read = step.revision().equals("1")
                ? Scalars.of(payload).flatMap(event -> Counted.of(step.event(), event))
                : Optional.empty();
        if (read.isEmpty()) {
            trouble = Sentence.of("recount.event", step.dossierId(), step.sequence(), step.event(), step.revision());
            return;
        }
        for (Counted one : read.get()) {
            if (office == null || office.equals(one.office())) {
                counted.merge(one, 1L, Long::sum);
            }
        }
    }

    /** Says so when there was an event that should count and cannot be read. */
    void complete() throws CannotCheck {
        if (trouble != null) {
            throw new CannotCheck(trouble);
        }
    }

    /** What was read, each with how often. */
    Map<Counted, Long> counted() {
        return Collections.unmodifiableMap(counted);
    }

    /** How many of {@code events} are {@code wanted}. */
    static long count(Map<Counted, Long> events, Predicate<Counted> wanted) {
        return events.entrySet().stream()
                .filter(event -> wanted.test(event.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
