package motcua.command.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import motcua.deadline.Deadline;
import motcua.deadline.Extension;
import motcua.deadline.Supplement;
import motcua.deadline.Term;
import motcua.dossier.Card;
import motcua.dossier.OfficerId;
import motcua.dossier.Reminder;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier carries with it from state to state.
 *
 * @param submitter the login of the citizen who submitted it online; null when it came otherwise
 * @param received when it was accepted; null before
 * @param takenOver when the office that decides had what another one received; null before, and where that is the same office
 * @param term the limit of its procedure when it was accepted; null before, and when a register states the deadline
 * @param deadline null before reception, and while a supplement makes the clock stand still
 * @param officer who holds it; null when nobody does
 * @param supplements all that were asked for
 * @param early how many of them were asked for before reception, and so have nothing to do with the clock
 */
record Course(
        Card card,
        @Nullable String submitter,
        Trace trace,
        @Nullable Instant received,
        @Nullable Instant takenOver,
        @Nullable Term term,
        @Nullable Deadline deadline,
        @Nullable OfficerId officer,
        List<Supplement> supplements,
        int early,
        @Nullable Extension extension) {

    /**
     * What the passing of time is measured against.
     *
     * @param known when its first step was written down
     * @param waiting since when it waits for the counter's first answer, also once a supplement asked for before reception came
     * @param last when somebody last did something, as it was written down
     * @param reminded the latest instant at which each reminder took hold
     */
    record Trace(Instant known, Instant waiting, Instant last, Map<Reminder, Instant> reminded) {

        Trace stepped(Instant at) {
            return new Trace(known, waiting, at, reminded);
        }

        Trace waitingSince(Instant at) {
            return new Trace(known, at, last, reminded);
        }

        Trace reminded(Reminder of, Instant at) {
            Map<Reminder, Instant> more = new EnumMap<>(Reminder.class);
            more.putAll(reminded);
            more.put(of, at);
            return new Trace(known, waiting, last, Map.copyOf(more));
        }
    }

    static Course of(Card card, @Nullable String submitter, Instant known) {
        return new Course(
                card,
                submitter,
                new Trace(known, known, known, Map.of()),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                0,
                null);
    }

    /** Accepted; {@code told} says which office decides. */
    Course received(Card told, Instant at, Deadline given, @Nullable Term kept) {
        return new Course(
                told, submitter, trace, at, null, kept, given, officer, supplements, supplements.size(), extension);
    }

    Course takenOver(Instant at, Deadline given) {
        return new Course(card, submitter, trace, received, at, term, given, officer, supplements, early, extension);
    }

    /** Whether the office that decides does not have it yet. */
    boolean isOnItsWay() {
        return card.competent() != null && takenOver == null;
    }

    /** Under another deadline, in another's hands. */
    Course with(@Nullable Deadline changed, @Nullable OfficerId holder) {
        return new Course(
                card, submitter, trace, received, takenOver, term, changed, holder, supplements, early, extension);
    }

    Course with(Trace changed) {
        return new Course(
                card, submitter, changed, received, takenOver, term, deadline, officer, supplements, early, extension);
    }

    /** With one more supplement awaited, which the event of {@code version} asked for. */
    Course asked(Instant at, long version) {
        List<Supplement> more = new ArrayList<>(supplements);
        more.add(Supplement.awaited(at, version));
        return with(more);
    }

    /**
     * With the awaited supplement provided by the event of {@code version}: at {@code at}, but not before it was written down that
     * it was asked for.
     */
    Course provided(Instant at, long version) {
        List<Supplement> all = new ArrayList<>(supplements);
        Supplement awaited = all.removeLast();
        Instant provided = at.isBefore(awaited.asked()) ? awaited.asked() : at;
        all.add(new Supplement(awaited.asked(), awaited.askedVersion(), provided, version));
        return with(all);
    }

    private Course with(List<Supplement> changed) {
        return new Course(
                card,
                submitter,
                trace,
                received,
                takenOver,
                term,
                deadline,
                officer,
                List.copyOf(changed),
                early,
                extension);
    }

    Course extended(Extension given) {
        return new Course(
                card, submitter, trace, received, takenOver, term, deadline, officer, supplements, early, given);
    }

    /** The deadline of a dossier whose clock runs. */
    Deadline running() {
        return Objects.requireNonNull(deadline);
    }
}
