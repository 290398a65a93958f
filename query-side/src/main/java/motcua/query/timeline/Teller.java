package motcua.query.timeline;

import java.util.Map;
import java.util.Optional;
import motcua.catalogue.Catalogue;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.OfficeId;
import motcua.dossier.Outcome;
import motcua.office.Office;
import motcua.platform.events.StoredNames;
import motcua.platform.security.Account;
import motcua.platform.security.Accounts;
import motcua.query.deadline.Explanations;
import motcua.query.history.History;
import motcua.query.timeline.Timeline.Result;
import motcua.query.timeline.Timeline.Step;
import motcua.query.tracking.Tracking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a history to the citizen it is about: who did what when, and no reasons, which stand on the forms. */
@Component
final class Teller {

    private static final String RESOLVED = StoredNames.of(DossierResolved.class);
    private static final String REOPENED = StoredNames.of(DossierReopened.class);

    /** Whom a step names besides who made it. */
    private static final Map<String, String> NAMED =
            Map.of(StoredNames.of(DossierAssigned.class), "to", RESOLVED, "by");

    private final Explanations explanations;
    private final Accounts accounts;
    private final Catalogue catalogue;

    Teller(Explanations explanations, Accounts accounts, Catalogue catalogue) {
        this.explanations = explanations;
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    Timeline tell(Tracking now, History history) {
        return new Timeline(
                now,
                history.entries().stream().map(entry -> step(history, entry)).toList(),
                explanations.of(history).orElse(null),
                PapersOf.of(history),
                result(now, history));
    }

    private Step step(History history, History.Entry entry) {
        OfficeId office = office(history, entry);
        return new Step(
                entry.version(),
                entry.event(),
                entry.occurredAt(),
                entry.recordedAt(),
                office,
                office == null ? null : name(office),
                office == null ? null : officer(entry),
                outcome(entry));
    }

    /** The line of a register tells of a step at the office whose register it is. */
    private static @Nullable OfficeId office(History history, History.Entry entry) {
        if (entry.imported() != null) {
            return history.office();
        }
        return entry.actorOffice() == null ? null : new OfficeId(entry.actorOffice());
    }

    private @Nullable String name(OfficeId office) {
        return Optional.ofNullable(catalogue.offices().get(office))
                .map(Office::name)
                .orElse(null);
    }

    /** Officers' names are public (NĐ 118/2025 Điều 9.8); whoever typed a register in made no step of it. */
    private @Nullable String officer(History.Entry entry) {
        Object named = entry.facts().get(NAMED.getOrDefault(entry.event(), "-"));
        String login = entry.imported() == null ? entry.actor() : null;
        String whose = named == null ? login : named.toString();
        return whose == null ? null : accounts.find(whose).map(Account::name).orElse(whose);
    }

    private static @Nullable Outcome outcome(History.Entry entry) {
        Object outcome = entry.event().equals(RESOLVED) ? entry.facts().get("outcome") : null;
        return outcome == null ? null : Outcome.valueOf(outcome.toString());
    }

    /** The last decision that was not taken back. */
    private static @Nullable Result result(Tracking now, History history) {
        Result result = null;
        for (History.Entry entry : history.entries()) {
            Outcome outcome = outcome(entry);
            result = outcome == null ? result : new Result(outcome, entry.recordedAt(), now.returnedAt());
            result = entry.event().equals(REOPENED) ? null : result;
        }
        return result;
    }
}
