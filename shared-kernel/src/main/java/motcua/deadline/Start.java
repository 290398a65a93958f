package motcua.deadline;

import java.time.Instant;

/**
 * When a clock started.
 *
 * @param which of the instants of the {@link Reception} it is
 * @param source the articles that make it start there
 */
public record Start(Instant at, StartsAt which, String source) {}
