package motcua.query.trail.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One durable text that moves only from what its mover has seen: the one place where instances must agree. */
public interface Cell {

    /** What it holds; empty before the first move. Throws when the store is away. */
    Optional<String> read();

    /**
     * Moves from {@code seen} to {@code next}; false when it holds something else. Durable when it returns true. When it
     * throws, nobody knows: read again.
     *
     * @param seen null for a cell that holds nothing yet
     */
    boolean move(@Nullable String seen, String next);
}
