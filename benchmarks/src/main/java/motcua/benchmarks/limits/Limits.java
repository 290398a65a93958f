package motcua.benchmarks.limits;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import motcua.benchmarks.load.Counter;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.StoredRow;
import motcua.benchmarks.load.Way;
import motcua.benchmarks.run.Engines;
import motcua.benchmarks.run.Subject;
import org.jspecify.annotations.Nullable;

/** No counter at all: answers what the database and the disk under one could do. */
public final class Limits implements Counter {

    private static final Duration LENGTH = Duration.ofSeconds(1);

    private final Engines engines;
    private final Path directory;
    private @Nullable Append append;

    private Limits(Path directory) {
        this.engines = Engines.start(directory);
        this.directory = directory;
    }

    /** Measured in the empty directory {@code arguments[0]}. */
    public static void main(String[] arguments) throws Exception {
        Subject.run(arguments, Limits::new);
    }

    @Override
    public Way open() {
        throw new UnsupportedOperationException("nobody is at this counter");
    }

    @Override
    public void settle() {}

    /**
     * {@code rows} reads what is to be appended from a file, {@code append} appends so many a commit, {@code fsync} asks the disk alone,
     * {@code constant} a server with one answer; the last three for a second.
     */
    @Override
    public Measured ask(String what, List<String> arguments) throws Exception {
        return switch (what) {
            case "rows" -> {
                append = new Append(engines, StoredRow.read(Path.of(arguments.getFirst())));
                yield Measured.nothing();
            }
            case "append" -> Objects.requireNonNull(append).run(Integer.parseInt(arguments.getFirst()), LENGTH);
            case "constant" -> Constant.run(LENGTH);
            case "fsync" -> Disk.run(directory, LENGTH);
            default -> throw new UnsupportedOperationException(what);
        };
    }

    @Override
    public void close() {
        engines.close();
    }
}
