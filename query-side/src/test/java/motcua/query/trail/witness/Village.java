package motcua.query.trail.witness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import motcua.proof.Note;
import motcua.proof.Policy;
import motcua.proof.Seal;
import motcua.proof.SignerKey;
import motcua.proof.Verdict;
import motcua.witness.WitnessServer;
import motcua.witness.WitnessSettings;

/** Witnesses, real and false, each by its name, with the policy of whoever believes a number of them. */
final class Village implements AutoCloseable {

    /** Longer than any test takes. */
    static final Duration LONG = Duration.ofMinutes(2);

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Queue<String>> journals = new LinkedHashMap<>();
    private final List<Runnable> open = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    /** Starts a witness of its own process's code, with its state in {@code directory}. */
    Village real(String name, Path directory) {
        Queue<String> journal = new ConcurrentLinkedQueue<>();
        WitnessSettings settings = new WitnessSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                directory.resolve(name),
                key(name),
                List.of(SomeLog.KEY.verifier()));
        try {
            WitnessServer server = WitnessServer.start(settings, Clock.systemUTC(), journal::add);
            open.add(server::close);
            journals.put(name, journal);
            return at(name, server.address().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Village fake(String name, Fake fake) {
        open.add(fake::close);
        return at(name, fake.address());
    }

    Village at(String name, String address) {
        addresses.put(name, address);
        return this;
    }

    static SignerKey key(String name) {
        return SomeLog.key("witness.example/" + name, Seal.COSIGNATURE_V1, name);
    }

    /** Whoever is named needs not be there. */
    Policy policy(String quorum) {
        StringBuilder text = new StringBuilder("log " + SomeLog.KEY.verifier() + "\n");
        addresses.forEach((name, address) ->
                text.append("witness " + name + " " + key(name).verifier() + " " + address + "\n"));
        text.append("group q " + quorum + " " + String.join(" ", addresses.keySet()) + "\nquorum q\n");
        return Policy.parse(text.toString());
    }

    Witnesses witnesses(String quorum) {
        return new Witnesses(policy(quorum), client, LONG, LONG);
    }

    Witnesses witnesses(String quorum, Duration timeout) {
        return new Witnesses(policy(quorum), client, timeout);
    }

    /** Whether {@code quorum} of the witnesses cosigned. */
    boolean believes(String quorum, Note checkpoint) {
        return policy(quorum).trust(SomeLog.ORIGIN).judge(checkpoint) instanceof Verdict.Accepted;
    }

    /** The status codes that a real witness answered, and the sizes it was asked about. */
    List<String> asked(String name) {
        return journals.getOrDefault(name, new ConcurrentLinkedQueue<>()).stream()
                .map(line -> line.split(" ", 2)[1])
                .filter(line -> Character.isDigit(line.charAt(0)))
                .map(line -> line.replace(SomeLog.ORIGIN + " ", ""))
                .toList();
    }

    @Override
    public void close() {
        open.forEach(Runnable::run);
        client.shutdownNow();
    }
}
