package motcua.deadline;

import java.time.Instant;

/** Where a clock stands: at a due instant, or still, without any. */
public sealed interface Standing {

    /** The clock runs, or has run out, towards this deadline. */
    record DueAt(Deadline deadline) implements Standing {}

    /**
     * The clock stands still while a supplement is awaited: there is no due instant.
     *
     * @param event the dossier's version of the event that asked
     */
    record StandsStill(Instant since, long event) implements Standing {}
}
