package motcua.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.proof.Submission;
import motcua.proof.VerifierKey;

/** A witness in this process, on a port of its own. */
final class Stage implements AutoCloseable {

    static final SignerKey WITNESS = SignerKey.of("witness.example/w1", Seal.COSIGNATURE_V1, SomeLog.seed(101));
    static final VerifierKey LOG = SomeLog.key(SomeLog.ORIGIN, 1).verifier();

    final TestClock clock = new TestClock();
    final Queue<String> journal = new ConcurrentLinkedQueue<>();
    final Client client;
    private final WitnessServer server;

    private Stage(WitnessSettings settings, Disk disk) {
        try {
            server = WitnessServer.start(settings, clock, journal::add, disk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        client = new Client(server.address());
    }

    static Stage on(Path state) {
        return on(state, Disk.REAL);
    }

    static Stage on(Path state, Disk disk) {
        return new Stage(settings(state, WITNESS, LOG), disk);
    }

    static Stage on(Path state, SignerKey witness, VerifierKey... logs) {
        return new Stage(settings(state, witness, logs), Disk.REAL);
    }

    static WitnessSettings settings(Path state, SignerKey witness, VerifierKey... logs) {
        return new WitnessSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), state, witness, List.of(logs));
    }

    Answer add(Submission submission) {
        return client.add(submission);
    }

    Answer add(String body) {
        return client.send("POST", "/add-checkpoint", BodyPublishers.ofByteArray(body.getBytes(UTF_8)));
    }

    URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
