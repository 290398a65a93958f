package motcua.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides when one dossier is due. A value: what happened later never changes what an earlier run said.
 *
 * @param supplements in their order, none beginning before the one before it was provided
 * @param extension null unless the office gave a new date
 */
public record Run(
        Reception reception,
        Term term,
        List<Supplement> supplements,
        @Nullable Extension extension,
        Setting setting) {

    public Run {
        supplements = List.copyOf(supplements);
        for (int n = 1; n < supplements.size(); n++) {
            Instant provided = supplements.get(n - 1).provided();
            if (provided == null || provided.isAfter(supplements.get(n).asked())) {
                throw new IllegalArgumentException("one supplement at a time");
            }
        }
    }

    /** The clock of a dossier that was just accepted. */
    public static Run of(Instant accepted, Term term, Setting setting) {
        return new Run(Reception.accepted(accepted), term, List.of(), null, setting);
    }

    /** The same dossier under another version of the rules. */
    public Run under(Rule rule) {
        return new Run(reception, term, supplements, extension, new Setting(rule, setting.calendar(), setting.hours()));
    }

    /** When the clock started, and why there. */
    public Start start() {
        return reception.start(setting.rule());
    }

    /** Where the clock stands; a supplement asked for after the due instant changes nothing. */
    public Standing standing() {
        return new Clockwork(this).standing(Ledger.BLANK);
    }

    /** The deadline; empty while the clock stands still. */
    public Optional<Deadline> deadline() {
        return standing() instanceof Standing.DueAt due ? Optional.of(due.deadline()) : Optional.empty();
    }

    /** The same as {@link #standing}, line by line. */
    public Derivation derivation() {
        Lines lines = new Lines(setting.calendar());
        Standing standing = new Clockwork(this).standing(lines);
        return new Derivation(
                start(),
                term.limit(),
                term.source(),
                lines.of(standing),
                standing,
                setting.rule().version(),
                setting.calendar().version());
    }

    /** What a supplement does here: sector law goes before the rule in force, but not before another reading of it. */
    public SupplementEffect effect() {
        Rule rule = setting.rule();
        SupplementEffect ofSector = rule.use() == Rule.Use.BESIDE ? null : term.supplement();
        return ofSector == null ? rule.supplements().effect() : ofSector;
    }
}
