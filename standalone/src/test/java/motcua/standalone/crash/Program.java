package motcua.standalone.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A process of ours that a test may kill at any time. Its last words stand in the message of a failing test. */
final class Program implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KEPT_LINES = 80;

    /** What each of these processes may keep. */
    static final int HEAP_MEGABYTES = 256;

    private final Process process;
    private final Thread end;
    private final Deque<String> said = new ConcurrentLinkedDeque<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final CompletableFuture<Integer> instruments = new CompletableFuture<>();

    private Program(Process process) {
        this.process = process;
        // A test run that is broken off takes its processes along; SIGTERM, so that they close what they opened.
        this.end = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(end);
        Thread.ofVirtual().start(this::listen);
    }

    /** Runs {@code main} on the Java of this process, with its environment but for what concerns Motcua. */
    static Program start(Class<?> main, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Small, and soon awake: these processes live for seconds.
        command.addAll(List.of("-Xmx" + HEAP_MEGABYTES + "m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        // Whatever outgrows that ends the process, and with it the test.
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-Dmotcua.cache=" + cache());
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(MOTCUA|SPRING|MANAGEMENT|SERVER|MONGODB|AXON)_.*|JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Where the programs of PostgreSQL are unpacked: in the build directory, not in somebody's home. */
    static String cache() {
        return Path.of("target", "cache").toAbsolutePath().toString();
    }

    /** Without the tests, whose configurations a scan would find. */
    private static String classPath() {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(Pattern.quote(File.pathSeparator), -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void listen() {
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.addLast(line);
                if (Chaos.ALOUD) {
                    System.out.println(line);
                }
                if (said.size() > KEPT_LINES) {
                    said.removeFirst();
                }
                Matcher started = PORT.matcher(line);
                if (started.find()) {
                    // The doors open first, the instruments behind them.
                    (port.isDone() ? instruments : port).complete(Integer.valueOf(started.group(1)));
                }
            }
        } catch (IOException e) {
            said.addLast(e.toString()); // killed while it spoke
        } finally {
            port.completeExceptionally(new IllegalStateException("ended before it listened"));
            instruments.completeExceptionally(new IllegalStateException("ended before it listened"));
        }
    }

    /** Its doors, once they are open. */
    Door door() {
        return new Door(told(port));
    }

    /** What it tells of itself, once it does. */
    Vitals vitals() {
        return new Vitals(process.pid(), told(instruments));
    }

    private int told(CompletableFuture<Integer> number) {
        try {
            return number.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("no port in:\n" + lastWords(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Its doors, once it says that whoever comes is served. */
    Door awaitReady() {
        Door door = door();
        await("readiness")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .failFast(
                        () -> assertThat(process.isAlive()).as(this::lastWords).isTrue())
                .ignoreException(IOException.class)
                .until(() -> door.get("/readyz").status() == 200);
        return door;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String lastWords() {
        return String.join("\n", said);
    }

    /** SIGKILL: no hook runs, nothing is flushed, its children stay. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        forget();
    }

    /** SIGTERM, as an operator stops it. */
    @Override
    public void close() {
        process.destroy();
        if (!process.onExit()
                .thenApply(_ -> true)
                .completeOnTimeout(false, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()) {
            kill();
        }
        forget();
    }

    private void forget() {
        Runtime.getRuntime().removeShutdownHook(end);
    }
}
