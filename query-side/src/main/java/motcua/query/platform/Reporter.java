package motcua.query.platform;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import motcua.platform.stored.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how each view is doing. */
@Component
final class Reporter {

    private final Machine machine;
    private final Clock clock;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    Reporter(Machine machine, Clock clock) {
        this.machine = machine;
        this.clock = clock;
    }

    List<String> names() {
        return machine.list().stream().map(View::name).sorted().toList();
    }

    ViewStatus status(String view) {
        Book.Entry entry = machine.keeper().entry(view);
        Optional<Lag> lag = machine.keeper().lag(view);
        return new ViewStatus(
                view,
                entry.live(),
                lag.map(Lag::position).orElse(null),
                lag.map(Lag::head).orElse(null),
                lag.map(Lag::events).orElse(null),
                lag.map(known -> known.seconds(clock.instant())).orElse(null),
                deadLetters(view),
                building(view, entry.building(), lag),
                entry.comparison());
    }

    private ViewStatus.@Nullable Building building(String view, @Nullable Long number, Optional<Lag> lag) {
        Optional<Generation> generation = machine.shelf().find(view, number);
        if (number == null || generation.isEmpty() || lag.isEmpty()) {
            return null;
        }
        long position = generation.get().reach().position().orElse(Progress.NOTHING);
        long head = lag.get().head();
        Instant now = clock.instant();
        Pace pace = paces.computeIfAbsent(generation.get().name(), _ -> new Pace(position, now));
        int percent = head < 0 ? 100 : (int) ((position + 1) * 100 / (head + 1));
        return new ViewStatus.Building(number, position, head, percent, pace.eventsPerSecond(position, now));
    }

    /** How many events of {@code view} are set aside in the generations at work. */
    long deadLetters(String view) {
        return names(view).mapToLong(machine.workshop().letters()::count).sum();
    }

    /** The dossiers that {@code view} has set aside. */
    List<DeadLetters.Aside> aside(String view) {
        List<DeadLetters.Aside> aside = new ArrayList<>();
        names(view).forEach(name -> aside.addAll(machine.workshop().letters().of(view, name)));
        return aside;
    }

    private Stream<String> names(String view) {
        Book.Entry entry = machine.keeper().entry(view);
        return Stream.of(Optional.ofNullable(entry.live()), Optional.ofNullable(entry.building()))
                .flatMap(Optional::stream)
                .map(number -> Generation.nameOf(view, number));
    }

    /** Tries the dead letters of {@code view} once more. */
    void retry(String view) {
        Book.Entry entry = machine.keeper().entry(view);
        Stream.of(Optional.ofNullable(entry.live()), Optional.ofNullable(entry.building()))
                .flatMap(Optional::stream)
                .flatMap(number -> machine.shelf().find(view, number).stream())
                .forEach(Generation::retryDeadLetters);
    }
}
