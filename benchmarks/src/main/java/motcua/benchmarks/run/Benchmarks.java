package motcua.benchmarks.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Runs all that is measured beside each other; see {@code docs/benchmarks.md}. */
public final class Benchmarks {

    /** Relative to {@code benchmarks/}, which is the working directory. */
    private static final Path PACKED = Path.of("../standalone/target/motcua");

    private static final Path RESULTS = Path.of("results");
    private static final Path WORK = Path.of("target", "bench").toAbsolutePath();

    private Benchmarks() {}

    /** The property {@code motcua.bench} says how much; see {@link Settings#named}. */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.named(System.getProperty("motcua.bench", "full"));
        Path packed = Path.of(System.getProperty("motcua.packed", PACKED.toString()));
        // Not the directory for temporary files, which may be in memory: then nothing would be measured of a disk.
        Path directory = Files.createTempDirectory(Files.createDirectories(WORK), "run");
        Figures figures = new Figures();
        Progress progress = new Progress(settings.most());
        IOException failure = null;
        progress.tell("data and logs in " + directory + ", load " + Machine.load());
        try (Subjects subjects = new Subjects(directory, packed)) {
            // Who stands still would not notice that we are gone.
            Runtime.getRuntime().addShutdownHook(new Thread(subjects::all));
            if (settings.isBesideOthers()) {
                new Session(subjects, settings, figures, progress, directory).run();
            } else {
                subjects.start(Subjects.LOAD);
            }
            new Growth(subjects, settings, figures, progress).run();
        } catch (IOException e) {
            // What was measured until then is told and written all the same.
            failure = e;
        }
        Report report = new Report(figures, Goals.of(figures, settings));
        report.print();
        progress.tell(
                "written to " + report.write(RESULTS, settings).toAbsolutePath().normalize());
        if (failure != null) {
            throw failure;
        }
        delete(directory);
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
