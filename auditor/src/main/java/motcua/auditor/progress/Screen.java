package motcua.auditor.progress;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * What a person sees while waiting.
 *
 * @param err standard error
 * @param terminal whether a person looks at it, not a file or a program
 * @param nanos a clock that only runs forward, in nanoseconds
 */
public record Screen(PrintStream err, boolean terminal, LongSupplier nanos) {

    /** A line that says how much of {@code file} has been read; silent when nobody looks, unless {@code forced}. */
    public Progress reading(Path file, boolean forced) {
        return terminal || forced ? new Line(this, file.toFile().length()) : Progress.SILENT;
    }
}
