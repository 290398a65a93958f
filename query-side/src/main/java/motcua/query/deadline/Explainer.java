package motcua.query.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import motcua.catalogue.Calendars;
import motcua.catalogue.Catalogue;
import motcua.deadline.Derivation;
import motcua.deadline.Line;
import motcua.deadline.Reception;
import motcua.deadline.Rule;
import motcua.deadline.Run;
import motcua.deadline.Setting;
import motcua.deadline.Standing;
import motcua.deadline.StartsAt;
import motcua.deadline.Term;
import motcua.procedure.Procedure;
import motcua.query.deadline.Explanation.Interval;
import motcua.query.deadline.Explanation.Reading;
import motcua.query.deadline.Explanation.Start;
import motcua.query.deadline.Explanation.Step;
import motcua.query.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Derives a deadline again from a history, under the rule in force and beside it under the others that apply. */
@Component
final class Explainer {

    private final Calendars calendars;
    private final ExplanationTexts texts;

    Explainer(Calendars calendars, ExplanationTexts texts) {
        this.calendars = calendars;
        this.texts = texts;
    }

    Explanation explain(History history, ClockFacts facts) {
        List<Reading> readings = facts.isStated() ? List.of() : readings(history, facts);
        Boolean agrees =
                readings.isEmpty() ? null : Objects.equals(readings.getFirst().due(), facts.due());
        boolean provisional = isProvisional(history, facts);
        return new Explanation(
                history.code(),
                history.office(),
                history.procedure(),
                history.version(),
                history.asOf(),
                facts.due(),
                provisional,
                facts.isStated(),
                agrees,
                facts.calendar(),
                texts.summary(facts, readings, provisional),
                facts.supplements().stream()
                        .map(s -> new Interval(s.asked(), s.askedVersion(), s.provided(), s.providedVersion()))
                        .toList(),
                readings);
    }

    /** NĐ 309/2026 Điều 8. */
    private boolean isProvisional(History history, ClockFacts facts) {
        boolean startsThere = calendars
                .inForce()
                .rules()
                .named(facts.rule())
                .filter(rule -> rule.startsAt() == StartsAt.COMPETENT_AGENCY)
                .isPresent();
        return startsThere && history.competent() != null && facts.takenOver() == null;
    }

    /** Empty for a procedure that neither the events nor the catalogue give a limit. */
    private List<Reading> readings(History history, ClockFacts facts) {
        Catalogue catalogue = calendars.under(facts.calendar());
        Term term = facts.term() == null
                ? catalogue.procedure(history.procedure()).map(Procedure::term).orElse(null)
                : facts.term();
        if (term == null) {
            return List.of();
        }
        Setting setting = catalogue.setting(history.decides(), facts.accepted());
        Rule inForce = catalogue.rules().named(facts.rule()).orElse(setting.rule());
        Reception reception = new Reception(facts.submitted(), facts.submitted(), facts.accepted(), facts.takenOver());
        Run run = new Run(reception, term, facts.ofTheClock(), facts.extension(), setting);
        return Stream.concat(Stream.of(inForce), catalogue.rules().readings().stream())
                .map(rule -> reading(run.under(rule), rule))
                .toList();
    }

    private Reading reading(Run run, Rule rule) {
        Derivation derivation = run.derivation();
        List<Step> steps = steps(derivation);
        Standing standing = derivation.standing();
        Standing.DueAt due = standing instanceof Standing.DueAt at ? at : null;
        return new Reading(
                rule.version(),
                rule.source(),
                derivation.calendar(),
                new Start(
                        derivation.start().at(),
                        derivation.start().which(),
                        derivation.start().source(),
                        texts.start(derivation.start())),
                derivation.limit(),
                derivation.limitSource(),
                steps,
                steps.isEmpty() ? 0 : steps.getLast().sum(),
                due == null ? null : due.deadline().due(),
                due == null ? null : due.deadline().original(),
                stillSince(standing));
    }

    private static @Nullable Instant stillSince(Standing standing) {
        return standing instanceof Standing.StandsStill still ? still.since() : null;
    }

    private List<Step> steps(Derivation derivation) {
        List<Step> steps = new ArrayList<>();
        long sum = 0;
        for (Line line : derivation.lines()) {
            sum += line.counted();
            steps.add(new Step(
                    line.from(),
                    line.to(),
                    line.kind(),
                    line.counted(),
                    sum,
                    line.event(),
                    texts.line(line, derivation.limit())));
        }
        return steps;
    }
}
