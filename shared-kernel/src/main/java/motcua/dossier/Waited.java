package motcua.dossier;

import java.time.Instant;

/**
 * The wait of what came online for the counter's answer, as it was when it was answered (NĐ 118/2025 Điều 17.2c).
 *
 * @param since when it was sent, or when a supplement asked for before reception was provided
 * @param until the last instant that is within 8 working hours, by the calendar of the answer
 */
public record Waited(Instant since, Instant until) {

    /** Whether an answer recorded at {@code answered} broke the 8 working hours. */
    public boolean isBreachedBy(Instant answered) {
        return answered.isAfter(until);
    }
}
