package motcua.witness;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The witness as a process of its own. */
public final class WitnessProgram {

    /** Limits of the JDK's server; without them a client may take forever. Times in seconds. */
    private static final Map<String, String> LIMITS = Map.of(
            "sun.net.httpserver.maxReqTime", "5",
            "sun.net.httpserver.maxRspTime", "15",
            "sun.net.httpserver.idleInterval", "60",
            "sun.net.httpserver.maxReqHeaders", "50",
            "sun.net.httpserver.maxReqHeaderSize", "16384",
            "jdk.httpserver.maxConnections", String.valueOf(BoundedThreads.MOST),
            // Otherwise each answer waits 40 ms for the client's acknowledgement.
            "sun.net.httpserver.nodelay", "true");

    private WitnessProgram() {}

    /** Runs until the process is told to stop; exits with 2 for a bad option and with 1 when it cannot start. */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        if (List.of(arguments).contains("--help")) {
            out.print(Help.TEXT);
            return;
        }
        try {
            start(Options.parse(List.of(arguments)), out, err);
        } catch (BadOption e) {
            err.println(e.getMessage());
            System.exit(2);
        } catch (IOException e) {
            err.println("The witness cannot start: " + reason(e) + ".");
            System.exit(1);
        }
    }

    /** Exceptions about files have the bare path for a message. */
    private static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getFile() != null
                ? file.getFile() + " cannot be used"
                : String.valueOf(e.getMessage());
    }

    private static void start(WitnessSettings settings, PrintStream out, PrintStream err) throws IOException {
        // Before the first use of the server, which reads them once; -D on the command line wins.
        LIMITS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
        WitnessServer server = WitnessServer.start(settings, Clock.systemUTC(), err::println);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        out.println("cosigns as " + settings.key().verifier());
        out.println("listening on " + server.address());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
