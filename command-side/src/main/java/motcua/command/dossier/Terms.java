package motcua.command.dossier;

import java.time.Instant;
import java.util.Objects;
import motcua.catalogue.Catalogue;
import motcua.deadline.Deadline;
import motcua.deadline.Due;
import motcua.deadline.Extension;
import motcua.deadline.Handled;
import motcua.deadline.Reception;
import motcua.deadline.Rule;
import motcua.deadline.Run;
import motcua.deadline.Setting;
import motcua.deadline.SupplementEffect;
import motcua.deadline.Term;
import motcua.dossier.Card;
import motcua.dossier.Waited;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one dossier: the rules that were in force when it was received, the calendar of today, the hours of its office.
 *
 * @param index the reading of index 766; null when the catalogue has none
 */
record Terms(Setting setting, @Nullable Rule index) {

    /** How index 766 reads the law, beside the rule in force. */
    private static final String INDEX = "index-766";

    /** The terms of what is received at {@code received}. */
    static Terms atReception(Card card, Instant received, Catalogue catalogue) {
        return new Terms(
                catalogue.setting(card.decides(), received),
                catalogue.rules().named(INDEX).orElse(null));
    }

    /** The terms a dossier keeps: those of its reception, before that those of the day it came. */
    static Terms of(Course course, Catalogue catalogue) {
        Instant came = course.received() == null ? course.trace().known() : course.received();
        return atReception(course.card(), came, catalogue);
    }

    Rule rule() {
        return setting.rule();
    }

    /** The deadline of what was accepted at {@code received}. */
    Deadline deadline(Instant received, Term term) {
        return Run.of(received, term, setting).deadline().orElseThrow();
    }

    /**
     * The deadline that follows from all that has happened to a received dossier; null while its clock stands still. A deadline
     * that a register states has no limit to compute from: it stays, or is extended from there.
     */
    @Nullable
    Deadline deadline(Course course) {
        Instant received = course.received();
        Deadline stated = course.deadline();
        if (received == null) {
            return null;
        }
        return course.term() == null && stated != null ? extended(stated, course.extension()) : read(run(course));
    }

    /** Without a supplement, both readings count the same days from the same start; the index knows no other start than acceptance. */
    private @Nullable Deadline read(Run run) {
        Deadline deadline = run.deadline().orElse(null);
        if (deadline == null || index == null) {
            return deadline;
        }
        Run reading = run.under(index);
        boolean isSame = run.supplements().isEmpty()
                && reading.start().at().equals(run.start().at());
        return isSame
                ? deadline
                : deadline.readAs(reading.deadline().map(Deadline::due).orElse(null));
    }

    /** How long it took from the start of the clock to {@code end}; null when only a register knows the deadline. */
    @Nullable
    Handled handled(Course course, Instant end) {
        return course.received() == null || course.term() == null ? null : Handled.of(run(course), end);
    }

    /** How long {@code dossier} has waited for an answer; null when it came another way than online, or has its answer. */
    @Nullable
    Waited waited(Dossier.Known dossier) {
        Instant since = dossier.course().trace().waiting();
        return dossier instanceof Dossier.Submitted ? new Waited(since, Due.acceptance(since, setting)) : null;
    }

    private Deadline extended(Deadline stated, @Nullable Extension extension) {
        return extension == null || stated.original() != null
                ? stated
                : new Deadline(
                        stated.received(),
                        Due.laterBy(extension.workingDays(), stated.due(), setting),
                        stated.rule(),
                        setting.calendar().version(),
                        stated.due());
    }

    /** Whether a supplement makes the clock start anew. */
    boolean restarts(Course course) {
        return course.term() != null && run(course).effect() == SupplementEffect.RESTART;
    }

    /** Until the office that decides has it, as if that had had it at once: no date given is later than the law has it. */
    private static Reception reception(Course course, Instant received) {
        return new Reception(null, null, received, course.takenOver());
    }

    private Run run(Course course) {
        return new Run(
                reception(course, Objects.requireNonNull(course.received())),
                Objects.requireNonNull(course.term()),
                course.supplements()
                        .subList(course.early(), course.supplements().size()),
                course.extension(),
                setting);
    }

    /** Whether it is {@code now} too late to ask for a supplement (NĐ 118/2025 Điều 19.5). */
    boolean isTooLateToAsk(Course course, Instant now) {
        Instant received = course.received();
        return received != null
                && now.isAfter(Due.supplementUntil(
                        reception(course, received).start(rule()).at(), setting));
    }

    /** Whether it is {@code now} too late to give a new date (NĐ 118/2025 Điều 19.6). */
    boolean isTooLateToExtend(Course course, Instant now) {
        return now.isAfter(Due.extensionUntil(course.running().due(), setting));
    }

    /** Whether a supplement asked for at {@code asked} has not come in time (NĐ 118/2025 Điều 19.5). */
    boolean isOverdue(Course course, Instant now) {
        return now.isAfter(Due.closesAt(course.supplements().getLast().asked(), setting));
    }

    /** Until when what was found wrong at {@code found} must be right (NĐ 118/2025 Điều 23). */
    Instant correctionDue(Instant found) {
        return Due.correction(found, setting);
    }
}
