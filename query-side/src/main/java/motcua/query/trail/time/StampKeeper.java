package motcua.query.trail.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import motcua.query.trail.time.StampStore.Kept;
import org.jspecify.annotations.Nullable;

/**
 * Has checkpoints stamped: a new one at most once a minute, and an old one again every hour, so that a log that stands
 * still is told from one that nobody stamps. One thread offers, again and again; others may ask at any time.
 */
public final class StampKeeper {

    /** Between two questions to the authority, whatever came of the first. */
    static final Duration PACE = Duration.ofMinutes(1);

    /** How old a stamp of the same checkpoint becomes. */
    static final Duration HEARTBEAT = Duration.ofHours(1);

    /** How long a checkpoint may wait for its stamp before somebody should know. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Notary notary;
    private final StampStore store;
    private final Clock clock;

    private byte @Nullable [] stamped;
    private boolean remembers;
    private @Nullable Instant tried;

    private volatile @Nullable Instant last;
    private volatile @Nullable Instant waitingSince;
    private volatile @Nullable String failure;

    /** Goes on from the {@code store}, which is read when the first checkpoint is offered. */
    public StampKeeper(Notary notary, StampStore store, Clock clock) {
        this.notary = notary;
        this.store = store;
        this.clock = clock;
        // So that a keeper to whom nothing is ever offered is overdue, too.
        this.waitingSince = clock.instant();
    }

    /**
     * Has {@code checkpoint}, the newest that is published, stamped if it is time; whether it was. To be called every few
     * seconds. When the authority fails nothing changes but the age, and it is asked again a minute later; what the
     * store throws goes to the caller.
     */
    public synchronized boolean offer(byte[] checkpoint) {
        Instant now = clock.instant();
        remember(now);
        if (Arrays.equals(stamped, checkpoint) && isWithin(HEARTBEAT, last, now)) {
            waitingSince = null;
            return false;
        }
        if (waitingSince == null) {
            waitingSince = now;
        }
        if (isWithin(PACE, tried, now)) {
            return false;
        }
        tried = now;
        return stamp(checkpoint.clone());
    }

    /** How old the last stamp is, at least zero; empty when there was none, or before the first offer. */
    public Optional<Duration> age(Instant now) {
        return Optional.ofNullable(last).map(at -> now.isBefore(at) ? Duration.ZERO : Duration.between(at, now));
    }

    /**
     * Whether somebody should look: a checkpoint, or the hourly stamp of one, has waited for more than a quarter of an
     * hour. A log that stands still is not overdue, however old its last stamp becomes within the hour.
     */
    public boolean overdue(Instant now) {
        return isAfter(PATIENCE, waitingSince, now) || isAfter(HEARTBEAT.plus(PATIENCE), last, now);
    }

    /** Why the last try failed, a sentence; empty when it did not. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    private void remember(Instant now) {
        if (remembers) {
            return;
        }
        Optional<Kept> kept = store.last();
        remembers = true;
        if (kept.isPresent()) {
            try {
                Instant at = notary.verify(kept.get().response(), kept.get().checkpoint());
                took(kept.get().checkpoint().clone(), at, now);
                tried = last;
            } catch (NotStamped e) {
                // Another authority is trusted now: as if there had been no stamp.
                failure = e.getMessage();
            }
        }
    }

    private boolean stamp(byte[] checkpoint) {
        try {
            Stamped fresh = notary.stamp(checkpoint);
            store.keep(checkpoint, fresh.response());
            took(checkpoint, fresh.at(), clock.instant());
            waitingSince = null;
            failure = null;
            return true;
        } catch (NotStamped e) {
            failure = e.getMessage();
            return false;
        } catch (RuntimeException e) {
            failure = "The time stamp could not be kept.";
            throw e;
        }
    }

    /** The authority's time counts; one ahead of ours is taken as now, or the last stamp would lie in the future. */
    private void took(byte[] checkpoint, Instant at, Instant now) {
        stamped = checkpoint;
        last = at.isAfter(now) ? now : at;
    }

    /** Not within when our clock was set back behind {@code start}, so nothing waits for it to come back. */
    private static boolean isWithin(Duration time, @Nullable Instant start, Instant now) {
        return start != null && !now.isBefore(start) && now.isBefore(start.plus(time));
    }

    private static boolean isAfter(Duration time, @Nullable Instant start, Instant now) {
        return start != null && now.isAfter(start.plus(time));
    }
}
