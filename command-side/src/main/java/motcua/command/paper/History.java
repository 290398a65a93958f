package motcua.command.paper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import motcua.command.privacy.SealedIn;
import motcua.deadline.Deadline;
import motcua.deadline.Term;
import motcua.dossier.Card;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.DossierTakenOver;
import motcua.dossier.DossierEvent.PaymentAsked;
import motcua.dossier.DossierEvent.PaymentConfirmed;
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierEvent.WithdrawalAsked;
import motcua.dossier.SecretHash;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/** What happened to a dossier from its first step on, oldest first; never empty. */
record History(List<Step> steps) {

    History {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a dossier begins with a step");
        }
        steps = List.copyOf(steps);
    }

    /** A form that can be filled in, and the step it belongs to. */
    record Belonging(Form form, Step step) {}

    /** All forms that can be filled in, by their numbers and then by their steps. A control sheet belongs to the last step. */
    List<Belonging> papers() {
        List<Belonging> papers = new ArrayList<>();
        for (Step step : steps) {
            for (Form form : Form.values()) {
                if (form.belongsTo(step.event()) && (form != Form.CONTROL || step.equals(last()))) {
                    papers.add(new Belonging(form, step));
                }
            }
        }
        papers.sort(Comparator.comparing(Belonging::form));
        return papers;
    }

    /** The step of {@code version}, or the last one when null, that {@code form} belongs to; empty when there is none. */
    Optional<Step> stepOf(Form form, @Nullable Long version) {
        return steps.reversed().stream()
                .filter(step -> version == null || step.version() == version)
                .filter(step -> form.belongsTo(step.event()))
                .findFirst();
    }

    /** The same as it was right after {@code step}: what came later changes no paper that was handed out. */
    History upTo(Step step) {
        return new History(
                steps.stream().filter(s -> s.version() <= step.version()).toList());
    }

    Step last() {
        return steps.getLast();
    }

    Card card() {
        return steps.getLast().event().card();
    }

    /** The state before the last step, and before the applicant asked for the dossier back; null when there was none. */
    @Nullable
    State before() {
        for (Step step : steps.subList(0, steps.size() - 1).reversed()) {
            State state = State.after(step.event());
            if (state != State.WITHDRAWAL_ASKED) {
                return state;
            }
        }
        return null;
    }

    /** The last step of that {@code kind}; null when there is none. */
    <E extends DossierEvent> @Nullable E lastOf(Class<E> kind) {
        for (Step step : steps.reversed()) {
            if (kind.isInstance(step.event())) {
                return kind.cast(step.event());
            }
        }
        return null;
    }

    /** The step that tells who asks for something, the newest if several do; null when none does. */
    @Nullable
    DossierEvent tellsApplicant() {
        for (Step step : steps.reversed()) {
            if (SealedIn.applicant(step.event()) != null) {
                return step.event();
            }
        }
        return null;
    }

    /** The hash of the tracking secret in force; null when none was given. */
    @Nullable
    SecretHash secret() {
        SecretHash secret = null;
        for (Step step : steps) {
            SecretHash given = secretOf(step.event());
            secret = given == null ? secret : given;
        }
        return secret;
    }

    private static @Nullable SecretHash secretOf(DossierEvent event) {
        if (event instanceof DossierSubmitted e) {
            return e.secret();
        }
        if (event instanceof DossierReceived e) {
            return e.secret();
        }
        if (event instanceof DossierDeclined e) {
            return e.secret();
        }
        return event instanceof SecretIssued e ? e.secret() : null;
    }

    /** The deadline on the receipt; null before reception. */
    @Nullable
    Deadline appointed() {
        DossierReceived received = lastOf(DossierReceived.class);
        return received == null ? null : received.deadline();
    }

    /**
     * When it was due in the end instead of what the receipt says, before the one extension: a take-over, a supplement or a decree gave
     * another date. Null when none did.
     */
    @Nullable
    Instant dueInstead() {
        Deadline appointed = appointed();
        Instant due = null;
        for (Step step : steps) {
            Deadline given = switch (step.event()) {
                case DossierTakenOver e -> e.deadline();
                case SupplementProvided e -> e.deadline();
                case DeadlineMoved e -> e.deadline();
                default -> null;
            };
            due = given == null ? due : Objects.requireNonNullElse(given.original(), given.due());
        }
        return appointed == null || appointed.due().equals(due) ? null : due;
    }

    /** The limit of the procedure on the day of reception; null before that, and when a register states the deadline. */
    @Nullable
    Term term() {
        DossierReceived received = lastOf(DossierReceived.class);
        return received == null ? null : received.term();
    }

    /** Why the applicant wants the dossier back; null when they never asked for it. */
    @Nullable
    WithdrawalAsked withdrawal() {
        return lastOf(WithdrawalAsked.class);
    }

    /** How much the applicant was asked to pay, in dong. */
    long askedVnd() {
        return steps.stream()
                .mapToLong(step -> step.event() instanceof PaymentAsked e ? e.vnd() : 0)
                .sum();
    }

    /** How much of it was paid, in dong. */
    long paidVnd() {
        return steps.stream()
                .mapToLong(step -> step.event() instanceof PaymentConfirmed e ? e.vnd() : 0)
                .sum();
    }
}
