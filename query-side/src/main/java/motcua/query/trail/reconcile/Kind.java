package motcua.query.trail.reconcile;

/** What can be found. The names are stable; a sentence for each stands in the message bundle under {@code trail.finding.<name>}. */
public enum Kind {
    /** The stored bytes of an event are not those that were logged. */
    PAYLOAD_ALTERED,
    /** The bytes of an event are those that were logged, but what stands beside them or in its envelope says something else. */
    FACTS_DIFFER,
    /** An event stands in another stream, at another step or before its predecessor. */
    ORDER_CHANGED,
    /** An entry of the log whose event is not in the store. */
    EVENT_DELETED,
    /** An event that is not in the log although what was logged last lies behind it, or although its place is taken there. */
    EVENT_INSERTED,
    /** So much differs that comparing event by event was given up. */
    STORE_DIFFERS,
    /** An envelope is missing, not canonical, or not the one whose hash is the entry. */
    ENVELOPE_ALTERED,
    /** A published entry is missing or not the hash of its envelope. */
    ENTRY_ALTERED,
    /** A hash tile is missing or does not follow from the entries. */
    TILE_ALTERED,
    /** The head is unreadable or has another root than the entries. */
    HEAD_ALTERED,
    /** An envelope does not name the one before it in its stream. */
    CHAIN_BROKEN,
    /** An event was recorded well before events that were logged before it. */
    BACK_DATED,
    /** An event was recorded in the future. */
    FORWARD_DATED,
    /** A checkpoint is unreadable or not signed by a key of this log. */
    NOT_SIGNED,
    /** The published checkpoint lacks the signatures of enough witnesses. */
    NOT_WITNESSED,
    /** The checkpoint that was signed last is not where it is kept outside the log, or older than the published one. */
    SIGNED_COPY_LOST,
    /** The log has fewer entries than were signed. */
    LOG_SHRUNK,
    /** The entries have another root than was signed for so many of them. */
    FORKED,
    /** A view does not hold what follows from the events. */
    VIEW_DIFFERS
}
