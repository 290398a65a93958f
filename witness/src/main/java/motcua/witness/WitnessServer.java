package motcua.witness;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import motcua.proof.VerifierKey;

/** A running witness. */
public final class WitnessServer implements AutoCloseable {

    /** As many connections as may wait to be accepted. */
    private static final int BACKLOG = 64;

    private final HttpServer server;
    private final BoundedThreads threads;
    private final State state;

    private WitnessServer(HttpServer server, BoundedThreads threads, State state) {
        this.server = server;
        this.threads = threads;
        this.state = state;
    }

    /**
     * Starts a witness, which answers until it is closed.
     *
     * @param clock for the times of cosignatures
     * @param journal takes a line for each request and fault
     * @throws IOException when another witness uses the state, the state cannot be opened or the address is taken
     */
    public static WitnessServer start(WitnessSettings settings, Clock clock, Consumer<String> journal)
            throws IOException {
        return start(settings, clock, journal, Disk.REAL);
    }

    static WitnessServer start(WitnessSettings settings, Clock clock, Consumer<String> journal, Disk disk)
            throws IOException {
        State state = State.open(settings.state(), disk);
        try {
            Witness witness = witness(settings, state, clock, new Journal(clock, journal), disk);
            BoundedThreads threads = new BoundedThreads();
            return new WitnessServer(serve(settings.listen(), witness, threads), threads, state);
        } catch (IOException | RuntimeException e) {
            state.close();
            throw e;
        }
    }

    private static HttpServer serve(InetSocketAddress listen, Witness witness, Executor threads) throws IOException {
        try {
            HttpServer server = HttpServer.create(listen, BACKLOG);
            server.setExecutor(threads);
            server.createContext("/", new Door(witness));
            server.start();
            return server;
        } catch (BindException e) {
            throw new IOException(listen + " cannot be listened on: " + e.getMessage(), e);
        }
    }

    private static Witness witness(WitnessSettings settings, State state, Clock clock, Journal journal, Disk disk) {
        VerifierKey key = settings.key().verifier();
        Map<String, WatchedLog> logs = new HashMap<>();
        settings.logs().stream()
                .collect(Collectors.groupingBy(VerifierKey::name))
                .forEach((origin, keys) -> {
                    StateFile file = new StateFile(state.directory(), origin, key, disk);
                    Evidence evidence = new Evidence(state.conflicts(), origin);
                    logs.put(origin, new WatchedLog(keys, settings.key(), file, evidence, clock, journal));
                });
        return new Witness(key, logs, journal);
    }

    /** The submission prefix, with the port that it really has. */
    public URI address() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    /** Breaks off all requests; what was answered is kept. */
    @Override
    public void close() {
        server.stop(0);
        // A request that still writes must not meet the next witness on this state.
        threads.close();
        try {
            state.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
