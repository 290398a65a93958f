package motcua.query.trail.time;

import java.time.Instant;

/** Says under signature that something existed at a time, and recognises what it said. */
public interface Notary {

    /** A stamp of {@code content} as of now, checked; throws {@link NotStamped} when there is none. May wait. */
    Stamped stamp(byte[] content) throws NotStamped;

    /**
     * When {@code content} existed according to {@code response}, an earlier stamp; throws {@link NotStamped} when it
     * does not say so, or is not believed. Asks nobody.
     */
    Instant verify(byte[] response, byte[] content) throws NotStamped;
}
