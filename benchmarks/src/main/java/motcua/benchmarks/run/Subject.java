package motcua.benchmarks.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import motcua.benchmarks.load.ClosedLoop;
import motcua.benchmarks.load.Counter;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.OpenLoop;

/** The process of one that is measured: reads what is asked from its standard input, a line each, and answers each with a line. */
public final class Subject {

    /** Starts what is measured, with its data in the empty directory. */
    @FunctionalInterface
    public interface Start {
        Counter in(Path directory) throws Exception;
    }

    private final Counter counter;

    private Subject(Counter counter) {
        this.counter = counter;
    }

    /** To be called by a {@code main} whose first argument is a directory; returns when the input ends. */
    public static void run(String[] arguments, Start start) throws Exception {
        PrintStream answers = System.out;
        // Whatever else is printed belongs into the log.
        System.setOut(System.err);
        try (Counter counter = start.in(Path.of(arguments[0]))) {
            answers.println(Measured.nothing().asLine());
            new Subject(counter).answer(answers);
        }
    }

    private void answer(PrintStream answers) throws IOException {
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            String answer;
            try {
                answer = measure(line.split(" ")).asLine();
            } catch (Exception e) {
                e.printStackTrace(System.err);
                answer = "failed: " + e;
            }
            answers.println(answer.replace('\n', ' '));
            answers.flush();
        }
    }

    private Measured measure(String[] words) throws Exception {
        return switch (words[0]) {
            case "closed" -> ClosedLoop.run(Integer.parseInt(words[1]), Duration.parse(words[2]), counter::open);
            case "open" -> OpenLoop.run(Integer.parseInt(words[1]), Duration.parse(words[2]), counter);
            case "settle" -> settle();
            case "views" -> {
                counter.views(words[1].equals("on"));
                yield Measured.nothing();
            }
            case "rebuild" -> counter.rebuild(words[1], Duration.parse(words[2]));
            default -> counter.ask(words[0], List.of(words).subList(1, words.length));
        };
    }

    private Measured settle() throws Exception {
        long start = System.nanoTime();
        counter.settle();
        double seconds = (System.nanoTime() - start) / 1e9;
        counter.rest();
        return Measured.of(1, seconds);
    }
}
