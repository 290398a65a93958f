package motcua.query.trail.time;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a time stamp authority is asked, on a port of its own. */
final class Counter implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile UnaryOperator<byte[]> answer = query -> new byte[0];
    private volatile int status = 200;
    private volatile int cutAfter = Integer.MAX_VALUE;
    private volatile byte @Nullable [] asked;

    Counter() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] query = exchange.getRequestBody().readAllBytes();
            if (!"application/timestamp-query"
                    .equals(exchange.getRequestHeaders().getFirst("Content-Type"))) {
                exchange.sendResponseHeaders(415, -1);
                return;
            }
            asked = query;
            byte[] reply = answer.apply(query);
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(status, reply.length == 0 ? -1 : reply.length);
            send(exchange.getResponseBody(), reply);
        }
    }

    private void send(OutputStream out, byte[] reply) throws IOException {
        out.write(reply, 0, Math.min(cutAfter, reply.length));
        out.flush();
        if (cutAfter < reply.length) {
            untilClosed();
        }
    }

    /** Keeps the caller waiting as long as this counter is open. */
    byte[] untilClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new byte[0];
    }

    void answers(UnaryOperator<byte[]> how) {
        answer = how;
    }

    void answersWith(int httpStatus) {
        status = httpStatus;
    }

    /** Sends so many bytes of the next answers and then nothing any more. */
    void stallsAfter(int bytes) {
        cutAfter = bytes;
    }

    byte @Nullable [] asked() {
        return asked;
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }
}
