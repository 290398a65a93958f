package motcua.witness;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A running witness. */
public final class WitnessServer implements AutoCloseable {

    /** As many connections as may wait to be accepted. */
    private static final int BACKLOG = 64;

    private final HttpServer server;
    private final State state;

    private WitnessServer(HttpServer server, State state) {
        this.server = server;
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
            return new WitnessServer(serve(settings.listen(), witness), state);
        } catch (IOException | RuntimeException e) {
            state.close();
            throw e;
        }
    }

    private static HttpServer serve(InetSocketAddress listen, Witness witness) throws IOException {
        try {
            HttpServer server = HttpServer.create(listen, BACKLOG);
            server.setExecutor(new BoundedThreads());
            server.createContext("/", new Door(witness));
            server.start();
            return server;
        } catch (BindException e) {
            throw new IOException(listen + " cannot be listened on: " + e.getMessage(), e);
        }
    }

    private static Witness witness(WitnessSettings settings, State state, Clock clock, Journal journal, Disk disk) {
        Map<String, WatchedLog> logs =
                settings.logs().stream().collect(Collectors.groupingBy(key -> key.name())).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                log -> new WatchedLog(
                                        log.getValue(),
                                        settings.key(),
                                        new StateFile(
                                                state.directory(),
                                                log.getKey(),
                                                settings.key().verifier(),
                                                disk),
                                        new Evidence(state.conflicts(), log.getKey()),
                                        clock,
                                        journal)));
        return new Witness(settings.key().verifier(), logs, journal);
    }

    /** The submission prefix, with the port that it really has. */
    public URI address() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort());
    }

    /** Stops at once; a request that is under way is broken off, and its cosignature is kept or was never answered. */
    @Override
    public void close() {
        server.stop(0);
        try {
            state.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
