package motcua.auditor;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import motcua.auditor.progress.Screen;

/** Runs one command ten times as the program does and says how long each took, without the start of the JVM. */
public final class Stopwatch {

    private static final int ROUNDS = 10;

    private Stopwatch() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Main.prepare();
            int exitCode = new CommandLines(out, new Screen(System.err, false, System::nanoTime)).run(args);
            System.err.printf("exit code %d after %d ms%n", exitCode, (System.nanoTime() - start) / 1_000_000);
        }
    }
}
