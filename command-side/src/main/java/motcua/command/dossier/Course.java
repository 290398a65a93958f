package motcua.command.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import motcua.deadline.Deadline;
import motcua.deadline.Extension;
import motcua.deadline.Supplement;
import motcua.deadline.Term;
import motcua.dossier.Card;
import motcua.dossier.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier carries with it from state to state.
 *
 * @param submitter the login of the citizen who submitted it online; null when it came otherwise
 * @param received when it was accepted; null before
 * @param term the limit of its procedure when it was accepted; null before, and when a register states the deadline
 * @param deadline null before reception, and while a supplement makes the clock stand still
 * @param officer who holds it; null when nobody does
 */
record Course(
        Card card,
        @Nullable String submitter,
        @Nullable Instant received,
        @Nullable Term term,
        @Nullable Deadline deadline,
        @Nullable OfficerId officer,
        List<Supplement> supplements,
        @Nullable Extension extension) {

    static Course of(Card card, @Nullable String submitter) {
        return new Course(card, submitter, null, null, null, null, List.of(), null);
    }

    Course received(Instant at, Deadline given, @Nullable Term kept) {
        return new Course(card, submitter, at, kept, given, officer, supplements, extension);
    }

    /** Under another deadline, in another's hands. */
    Course with(@Nullable Deadline changed, @Nullable OfficerId holder) {
        return new Course(card, submitter, received, term, changed, holder, supplements, extension);
    }

    /** With one more supplement awaited, which the event of {@code version} asked for. */
    Course asked(Instant at, long version) {
        List<Supplement> more = new ArrayList<>(supplements);
        more.add(Supplement.awaited(at, version));
        return new Course(card, submitter, received, term, deadline, officer, more, extension);
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
        return new Course(card, submitter, received, term, deadline, officer, all, extension);
    }

    Course extended(Extension given) {
        return new Course(card, submitter, received, term, deadline, officer, supplements, given);
    }

    /** The deadline of a dossier whose clock runs. */
    Deadline running() {
        return Objects.requireNonNull(deadline);
    }
}
