package motcua.command.paper;

import java.time.Instant;
import motcua.deadline.Punctuality;
import motcua.dossier.DossierEvent;
import motcua.dossier.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * A dossier, or its result, went from one pair of hands into another.
 *
 * @param step at which it did
 * @param due until when it had to; null when no rule says so
 */
record HandOver(
        DossierEvent step, Hands from, Hands to, @Nullable Instant due) {

    /** How it stands to its time, by when it was written down; null when no rule gave one. */
    @Nullable
    Punctuality punctuality() {
        return due == null ? null : Punctuality.of(stamp().counted(), due);
    }

    Stamp stamp() {
        return step.stamp();
    }

    /** Whether somebody else than the two disposed it, as a leader does. */
    boolean isOrdered() {
        return from instanceof Hands.Person(String giver)
                && to instanceof Hands.Person(String receiver)
                && !giver.equals(stamp().actor().login())
                && !receiver.equals(stamp().actor().login());
    }
}
