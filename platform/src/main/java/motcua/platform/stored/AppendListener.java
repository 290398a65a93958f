package motcua.platform.stored;

import java.time.Duration;

/** Hears of what this process appends to the store. */
@FunctionalInterface
public interface AppendListener {

    /**
     * Something may have become visible just now. Called by the thread that wrote, before whoever waits for the append knows; may not
     * block or throw.
     *
     * @param doubt for how long more of it may become visible without another call; zero but for a commit whose outcome is unknown
     */
    void mayHaveAppended(Duration doubt);
}
