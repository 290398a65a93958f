package motcua.query.queue;

import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;

/** Whose queue? */
sealed interface QueueOf {

    /** What {@code officer} has in hand. */
    record Officer(OfficerId officer) implements QueueOf {}

    /** Everything open at {@code office}. */
    record Office(OfficeId office) implements QueueOf {}
}
