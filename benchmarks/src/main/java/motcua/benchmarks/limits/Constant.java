package motcua.benchmarks.limits;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import motcua.benchmarks.load.Measured;
import motcua.benchmarks.load.Questions;

/** A server that knows one answer: what HTTP and its client take by themselves. */
final class Constant {

    private static final byte[] ANSWER = "{\"state\":\"RECEIVED\",\"version\":1}".getBytes(StandardCharsets.UTF_8);

    private Constant() {}

    static Measured run(Duration length) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                exchange.sendResponseHeaders(200, ANSWER.length);
                try (exchange) {
                    exchange.getResponseBody().write(ANSWER);
                }
            });
            server.start();
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            return new Questions(_ -> address, _ -> "none").ask(length);
        } finally {
            server.stop(0);
        }
    }
}
