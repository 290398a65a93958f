package motcua.benchmarks.run;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds how often each is measured, in turns with the others, unless nothing is to be reached by it
 * @param cell how long one measurement takes
 * @param warmUp how much processor time each takes before it is measured; the whole house twice as much
 * @param clients of closed loops; none when nobody else is measured
 * @param alone clients of closed loops without views, and those with which goals are to be reached
 * @param rate steps a second of open loops
 * @param rebuild how long a peer's rebuild may take
 * @param dossiers at which sizes one house is measured as it grows; none when that is not measured
 * @param level how long each level of the spike takes
 * @param heap of the house that grows, in megabytes
 * @param most after which time nothing new is begun
 */
public record Settings(
        String name,
        int rounds,
        Duration cell,
        Duration warmUp,
        List<Integer> clients,
        List<Integer> alone,
        int rate,
        Duration open,
        Duration rebuild,
        List<Integer> dossiers,
        Duration level,
        int heap,
        Duration most) {

    /**
     * {@code full} takes a quarter of an hour at most, {@code quick} shows in two minutes that everything runs; {@code million} is one
     * house with so many dossiers, for half an hour, and {@code quick-million} shows that this runs.
     */
    public static Settings named(String name) {
        return switch (name) {
            case "full" ->
                new Settings(
                        name,
                        3,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(90),
                        List.of(1, 8, 32, 128),
                        List.of(8, 32),
                        500,
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(3),
                        List.of(),
                        Duration.ofSeconds(3),
                        Launch.HEAP,
                        Duration.ofSeconds(850));
            case "quick" ->
                new Settings(
                        name,
                        1,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        List.of(8),
                        List.of(8),
                        100,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2),
                        List.of(1_000),
                        Duration.ofSeconds(1),
                        Launch.HEAP,
                        Duration.ofMinutes(14));
            case "million" ->
                alone(name, 2, Duration.ofSeconds(3), Duration.ofSeconds(180), List.of(10_000, 100_000, 1_000_000));
            case "quick-million" ->
                alone(name, 1, Duration.ofSeconds(1), Duration.ofSeconds(4), List.of(1_000, 10_000));
            default ->
                throw new IllegalArgumentException(
                        "motcua.bench is full, quick, million or quick-million, and not " + name);
        };
    }

    private static Settings alone(String name, int rounds, Duration level, Duration warmUp, List<Integer> dossiers) {
        return new Settings(
                name,
                rounds,
                level,
                warmUp,
                List.of(),
                List.of(),
                500,
                level,
                level,
                dossiers,
                level,
                14_000,
                Duration.ofMinutes(30));
    }

    /** Whether others are measured too, and not only how one house grows. */
    boolean isBesideOthers() {
        return !clients.isEmpty();
    }
}
