package motcua.command.notice;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed attempt: twice as long each time, up to a cap.
 *
 * @param first after the first attempt
 * @param cap no pause is longer
 * @param dice takes up to half off each pause, so that what failed together does not come back together
 */
record BackOff(Duration first, Duration cap, RandomGenerator dice) {

    /** Beyond it doubling would overflow, and every cap is reached. */
    private static final int MOST_DOUBLINGS = 30;

    /** The pause after {@code attempts} attempts, at least 1. */
    Duration after(int attempts) {
        long doubled = first.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
        long whole = Math.min(doubled, cap.toMillis());
        return Duration.ofMillis(whole - (long) (dice.nextDouble() * whole / 2));
    }
}
