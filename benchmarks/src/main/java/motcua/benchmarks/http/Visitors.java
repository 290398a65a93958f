package motcua.benchmarks.http;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import motcua.benchmarks.load.Counter;
import motcua.benchmarks.load.Lifecycles;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.Spike;
import motcua.benchmarks.load.Way;
import motcua.benchmarks.run.Subject;

/** The counter of somebody else, over HTTP: each dossier goes to its next desk in turn. */
public final class Visitors implements Counter {

    private final AtomicLong opened = new AtomicLong();
    private volatile Desks desks = new Desks(URI.create("http://nowhere.invalid"), List.of());

    private Visitors() {}

    /** Keeps nothing in the directory {@code arguments[0]}. */
    public static void main(String[] arguments) throws Exception {
        Subject.run(arguments, _ -> new Visitors());
    }

    @Override
    public Way open() {
        Desks now = desks;
        int next = (int) (opened.getAndIncrement() % now.all().size());
        return new Visit(now.base(), now.all().get(next));
    }

    /** Who only visits does not know. */
    @Override
    public void settle() {}

    /**
     * {@code at} goes from now on to the desks that a file tells, {@code users} sends so many through lifecycles for so long, {@code
     * spike} a crowd that comes and goes.
     */
    @Override
    public Measured ask(String what, List<String> arguments) throws Exception {
        return switch (what) {
            case "at" -> {
                desks = Desks.read(Path.of(arguments.getFirst()));
                yield Measured.nothing();
            }
            case "users" ->
                Lifecycles.ofUsers(
                        Integer.parseInt(arguments.getFirst()), Duration.parse(arguments.getLast()), this::open);
            case "spike" -> Spike.run(Duration.parse(arguments.getFirst()), this::open);
            default -> throw new UnsupportedOperationException(what);
        };
    }

    @Override
    public void close() {
        // Connections end with the process.
    }
}
