package motcua.witness;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** What the operator reads: a line for each request, and one for each fault of this machine. */
final class Journal {

    /** Origins of unknown logs come from anybody. */
    private static final int LONGEST = 120;

    private final Clock clock;
    private final Consumer<String> lines;

    Journal(Clock clock, Consumer<String> lines) {
        this.clock = clock;
        this.lines = lines;
    }

    /** @param what about which log, and from which size to which */
    void answered(int status, String what) {
        write(status + " " + what);
    }

    void fault(String what, Exception cause) {
        write("ERROR " + what + ": " + cause);
    }

    void warn(String what) {
        write("WARNING " + what);
    }

    private void write(String line) {
        lines.accept(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + line);
    }

    /** {@code text} without anything that could look like another line or steer a terminal. */
    static String harmless(String text) {
        String cut =
                text.substring(0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length()))));
        return cut.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
