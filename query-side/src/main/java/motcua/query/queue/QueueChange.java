package motcua.query.queue;

import motcua.dossier.DossierId;
import motcua.dossier.OfficerId;
import motcua.dossier.State;
import org.jspecify.annotations.Nullable;

/**
 * Something changed in a queue; who reads it again sees it.
 *
 * @param state where the dossier stands now; {@code RETURNED} means it is in no queue any more
 * @param officer who has it in hand now; null when nobody has
 */
public record QueueChange(
        DossierId dossier, State state, @Nullable OfficerId officer, long version) {}
