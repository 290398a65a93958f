package motcua.auditor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import motcua.auditor.progress.Screen;

/** Where an auditor sits: a directory with files, and commands run within this process. */
public final class Desk {

    /** What a command said and how it ended. */
    public record Answer(int exitCode, String out, String err) {

        /** The verdict. */
        public String sentence() {
            return out.lines().findFirst().orElse("");
        }
    }

    private final Path directory;
    private final AtomicLong nanos = new AtomicLong();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CommandLines commands;

    private Desk(Path directory, boolean watched) {
        this.directory = directory;
        Screen screen = new Screen(stream(err), watched, () -> nanos.addAndGet(100_000_000));
        this.commands = new CommandLines(stream(out), screen);
    }

    public Desk(Path directory) {
        this(directory, false);
    }

    /** Lays a file on the desk. */
    public Desk put(String name, byte[] bytes) {
        try {
            Files.createDirectories(directory.resolve(name).getParent());
            Files.write(directory.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Desk put(String name, Object text) {
        return put(name, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody looks at standard error, and each look at the clock is a tenth of a second after the one before. */
    public Desk watched() {
        return new Desk(directory, true);
    }

    public Path path(String name) {
        return directory.resolve(name);
    }

    /** Runs a command; its words are separated by spaces, and those that begin with {@code ./} are files here. */
    public Answer run(String command) {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.replaceAll(word -> word.startsWith("./") ? path(word.substring(2)).toString() : word);
        return run(words.toArray(String[]::new));
    }

    public Answer run(String... words) {
        out.reset();
        err.reset();
        int exitCode = commands.run(words);
        return new Answer(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
