package motcua.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where dossiers are brought over HTTP, and to whom; kept in a file, so that another process can find there.
 *
 * @param base what stands before all paths, such as {@code http://127.0.0.1:8080}
 * @param all those who take dossiers, in turn
 */
public record Desks(URI base, List<Desk> all) {

    private static final String BETWEEN = "\t";

    /**
     * One who takes a dossier through all its steps.
     *
     * @param authorization the value of that header
     */
    public record Desk(String login, String authorization) {}

    /** Writes them to {@code file}. */
    public void write(Path file) throws IOException {
        Files.write(
                file,
                Stream.concat(
                                Stream.of(base.toString()),
                                all.stream().map(desk -> desk.login + BETWEEN + desk.authorization))
                        .toList());
    }

    /** Reads what {@link #write} wrote. */
    static Desks read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return new Desks(
                URI.create(lines.getFirst()),
                lines.stream().skip(1).map(Desks::desk).toList());
    }

    private static Desk desk(String line) {
        int between = line.indexOf(BETWEEN);
        return new Desk(line.substring(0, between), line.substring(between + 1));
    }
}
