package motcua.query.trail.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Something at the address of a witness that is none. */
final class Fake implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closing;
    final AtomicInteger requests = new AtomicInteger();

    private Fake(HttpHandler handler, CountDownLatch closing) {
        this.closing = closing;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                requests.incrementAndGet();
                handler.handle(exchange);
            }
        });
        server.start();
    }

    static Fake doing(HttpHandler handler) {
        return new Fake(handler, new CountDownLatch(1));
    }

    static Fake answering(int status, String body) {
        return doing(exchange -> answer(exchange, status, body));
    }

    /** Answers nothing until it is closed. */
    static Fake silent() {
        CountDownLatch closing = new CountDownLatch(1);
        return new Fake(exchange -> await(closing), closing);
    }

    /** Begins an answer that never ends. */
    static Fake halting() {
        CountDownLatch closing = new CountDownLatch(1);
        return new Fake(
                exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write("— ".getBytes(UTF_8));
                    exchange.getResponseBody().flush();
                    await(closing);
                },
                closing);
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void await(CountDownLatch closing) {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/prefix/";
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
