package motcua.auditor.command;

import java.nio.file.Path;
import motcua.auditor.progress.Progress;
import motcua.auditor.progress.Screen;

/** Whether to show progress where nobody seems to look. */
public final class ProgressOption {

    /** What commands take that read long files. */
    public static final Option OPTION = Option.once("--progress", "", "progress");

    private ProgressOption() {}

    /** Where to say how much of {@code file} has been read. */
    public static Progress reading(Path file, Arguments arguments, Screen screen) {
        return screen.reading(file, arguments.has(OPTION.name()));
    }
}
