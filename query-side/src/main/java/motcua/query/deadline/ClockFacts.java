package motcua.query.deadline;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import motcua.deadline.Deadline;
import motcua.deadline.Extension;
import motcua.deadline.Limit;
import motcua.deadline.Supplement;
import motcua.deadline.SupplementEffect;
import motcua.deadline.Term;
import motcua.query.history.History;
import org.jspecify.annotations.Nullable;

/**
 * What of a dossier's history decides when it is due.
 *
 * @param received the event of its reception
 * @param submitted when it was sent online; null when it came another way
 * @param takenOver when the office that decides had what another one received for it; null before, and where that is the same office
 * @param rule the rule version its deadline was computed under
 * @param calendar the calendar that the deadline in force was computed with
 * @param term its limit at reception; null for a register, which states the deadline, and for events that do not tell it
 * @param supplements every one that was asked for, as it was recorded
 * @param early how many of them were asked for before reception, and so have nothing to do with the clock
 * @param due the due instant in force, as the events say; null while a supplement makes the clock stand still
 */
record ClockFacts(
        History.Entry received,
        @Nullable Instant submitted,
        @Nullable Instant takenOver,
        String rule,
        String calendar,
        @Nullable Term term,
        List<Supplement> supplements,
        int early,
        @Nullable Extension extension,
        @Nullable Instant due) {

    /** When the dossier was accepted. */
    Instant accepted() {
        return Instant.parse(text(received, "received"));
    }

    /** The supplements that the clock knows of. */
    List<Supplement> ofTheClock() {
        return supplements.subList(early, supplements.size());
    }

    /** Whether a register states the deadline. */
    boolean isStated() {
        return rule.equals(Deadline.stated(Instant.EPOCH, Instant.EPOCH).rule());
    }

    /** The facts of {@code history}; empty before reception, when no clock runs. */
    static Optional<ClockFacts> of(History history) {
        Reading reading = new Reading();
        history.entries().forEach(reading::take);
        return reading.facts();
    }

    private static String text(History.Entry entry, String fact) {
        return Objects.requireNonNull(entry.facts().get(fact), fact).toString();
    }

    private static @Nullable String find(History.Entry entry, String fact) {
        Object value = entry.facts().get(fact);
        return value == null ? null : value.toString();
    }

    /** Goes through a history, oldest first. */
    private static final class Reading {

        private final List<Supplement> supplements = new ArrayList<>();
        private History.@Nullable Entry received;
        private @Nullable Instant submitted;
        private @Nullable Instant takenOver;
        private @Nullable String calendar;
        private @Nullable Extension extension;
        private @Nullable Instant due;
        private int early;

        void take(History.Entry entry) {
            switch (entry.event()) {
                case "dossier.submitted" -> submitted = entry.recordedAt();
                case "dossier.received" -> receive(entry);
                case "dossier.taken-over" -> {
                    takenOver = entry.occurredAt();
                    due = dueOf(entry);
                }
                case "dossier.supplement-asked" -> {
                    supplements.add(Supplement.awaited(entry.recordedAt(), entry.version()));
                    due = dueOf(entry);
                }
                case "dossier.supplement-provided" -> {
                    provide(entry);
                    due = dueOf(entry);
                }
                case "dossier.extended" -> {
                    extension = new Extension(Integer.parseInt(text(entry, "workingDays")), entry.version());
                    due = dueOf(entry);
                }
                case "dossier.deadline-moved" -> due = dueOf(entry);
                default -> {}
            }
            String computedWith = find(entry, "calendar");
            calendar = computedWith == null ? calendar : computedWith;
        }

        private void receive(History.Entry entry) {
            received = entry;
            early = supplements.size();
            due = dueOf(entry);
        }

        /** As the rules take it: not before it was written down that it was asked for. */
        private void provide(History.Entry entry) {
            Supplement awaited = supplements.removeLast();
            Instant at = entry.occurredAt().isBefore(awaited.asked()) ? awaited.asked() : entry.occurredAt();
            supplements.add(new Supplement(awaited.asked(), awaited.askedVersion(), at, entry.version()));
        }

        private static @Nullable Instant dueOf(History.Entry entry) {
            String text = find(entry, "due");
            return text == null ? null : Instant.parse(text);
        }

        Optional<ClockFacts> facts() {
            return received == null
                    ? Optional.empty()
                    : Optional.of(new ClockFacts(
                            received,
                            submitted,
                            takenOver,
                            text(received, "rule"),
                            Objects.requireNonNull(calendar),
                            term(received.facts()),
                            List.copyOf(supplements),
                            early,
                            extension,
                            due));
        }

        private static @Nullable Term term(Map<String, Object> facts) {
            Object limit = facts.get("limit");
            if (limit == null) {
                return null;
            }
            Object cutoff = facts.get("lateCutoff");
            Object source = facts.get("limitSource");
            Object supplement = facts.get("supplement");
            return new Term(
                    new Limit(
                            Integer.parseInt(limit.toString()),
                            Limit.Unit.valueOf(String.valueOf(facts.get("limitUnit"))),
                            cutoff == null ? null : LocalTime.parse(cutoff.toString())),
                    source == null ? null : source.toString(),
                    supplement == null ? null : SupplementEffect.valueOf(supplement.toString()));
        }
    }
}
