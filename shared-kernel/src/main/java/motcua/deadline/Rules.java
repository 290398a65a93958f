package motcua.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import motcua.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** Every version of the rules that was ever used; those chosen by date follow each other without overlap or gap. */
public record Rules(List<Rule> all) {

    public Rules {
        all = List.copyOf(all);
        Rule before = null;
        for (Rule rule : all) {
            if (rule.use() == Rule.Use.BY_DATE) {
                follows(before, rule);
                before = rule;
            }
        }
        if (before == null || before.validTo() != null) {
            throw new IllegalArgumentException("no rule is in force for ever");
        }
    }

    /**
     * The rule in force for what is accepted at {@code accepted}. Before the first one it is the first: registers tell of older
     * dossiers, and what is still done to them must be done under some rule.
     */
    public Rule inForce(Instant accepted) {
        LocalDate day = LocalDate.ofInstant(accepted, WorkingCalendar.ZONE);
        return all.stream().filter(rule -> rule.isInForceOn(day)).findFirst().orElseGet(this::first);
    }

    private Rule first() {
        return all.stream()
                .filter(rule -> rule.use() == Rule.Use.BY_DATE)
                .findFirst()
                .orElseThrow();
    }

    /** The rule called {@code version}, as events name it. */
    public Optional<Rule> named(String version) {
        return all.stream().filter(rule -> rule.version().equals(version)).findFirst();
    }

    /** The other lawful readings, to be shown beside the rule in force. */
    public List<Rule> readings() {
        return all.stream().filter(rule -> rule.use() == Rule.Use.BESIDE).toList();
    }

    /** Throws {@link IllegalArgumentException} unless {@code rule} begins on the day after {@code before} ends. */
    public static void follows(@Nullable Rule before, Rule rule) {
        if (before == null) {
            return;
        }
        LocalDate end = before.validTo();
        if (end == null || !end.plusDays(1).equals(rule.validFrom())) {
            throw new IllegalArgumentException(rule.version() + " does not begin on the day after " + before.version());
        }
    }
}
