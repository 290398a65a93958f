package motcua.auditor.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import motcua.auditor.verdict.CannotCheck;

/** Says in a sentence why a file could not be read or written. */
public final class Trouble {

    private Trouble() {}

    /** What {@code cause} means for {@code file}. */
    public static CannotCheck with(Path file, IOException cause) {
        if (Files.isDirectory(file)) {
            return new CannotCheck("file.directory", file);
        }
        return switch (cause) {
            case NoSuchFileException _ -> new CannotCheck("file.missing", file);
            case AccessDeniedException _ -> new CannotCheck("file.denied", file);
            case FileAlreadyExistsException _ -> new CannotCheck("file.exists", file);
            default -> new CannotCheck("file.unreadable", file, String.valueOf(cause.getMessage()));
        };
    }
}
