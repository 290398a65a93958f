package motcua.auditor.recount;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
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
    private final @Nullable Instant asOf;
    private final @Nullable Duration lateEntry;
    private final Map<Counted, Long> counted = new HashMap<>();
    private @Nullable Sentence trouble;

    /** Counts events that {@code shown} speaks of: of its office, if it names one, and until its instant, if it names one. */
    Events(Scoreboard shown) {
        this.office = shown.office();
        this.asOf = shown.asOf();
        this.lateEntry = shown.lateEntry();
    }

    @Override
    public void take(Envelope step, byte[] payload) {
        if (!step.event().startsWith("dossier.")) {
            return;
        }
        Optional<Map<String, String>> event = step.revision().equals("1") ? Scalars.of(payload) : Optional.empty();
        if (event.isPresent() && isLaterThanAsked(event.get())) {
            return;
        }
        Optional<Map<Counted, Long>> read = event.flatMap(one -> Counted.of(step.event(), one, lateEntry));
        if (read.isEmpty()) {
            trouble = Sentence.of("recount.event", step.dossierId(), step.sequence(), step.event(), step.revision());
            return;
        }
        read.get().forEach((one, times) -> {
            if (office == null || office.equals(one.office())) {
                counted.merge(one, times, Long::sum);
            }
        });
    }

    /** To the millisecond, as steps are recorded. What has no such instant is read on, and found out there. */
    private boolean isLaterThanAsked(Map<String, String> event) {
        if (asOf == null) {
            return false;
        }
        try {
            return new Members(event).instant("/stamp/recordedAt").toEpochMilli() > asOf.toEpochMilli();
        } catch (DateTimeException | ArithmeticException e) {
            return false;
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
