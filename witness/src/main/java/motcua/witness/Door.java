package motcua.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The HTTP interface. */
final class Door implements HttpHandler {

    /** In bytes. A submission with 63 hashes has room for 60 kB of checkpoint. */
    static final int LONGEST_BODY = 64 * 1024;

    private final Witness witness;

    Door(Witness witness) {
        this.witness = witness;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // Who hangs up meanwhile gets no answer; the server closes the connection on the exception.
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        return switch (exchange.getRequestURI().getPath()) {
            case "/add-checkpoint" -> only("POST", exchange) ? add(exchange) : otherMethod("POST", exchange);
            case "/key" ->
                only("GET", exchange) ? Answer.text(200, witness.key().toString()) : otherMethod("GET", exchange);
            case null, default -> Answer.text(404, "a witness has POST /add-checkpoint and GET /key");
        };
    }

    private static boolean only(String method, HttpExchange exchange) {
        return exchange.getRequestMethod().equals(method);
    }

    private static Answer otherMethod(String allowed, HttpExchange exchange) {
        exchange.getResponseHeaders().set("Allow", allowed);
        return Answer.text(405, "only " + allowed);
    }

    private Answer add(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        return body.length > LONGEST_BODY ? witness.refuse("a body of more than 64 KB") : witness.add(body);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        boolean silent = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), silent ? -1 : body.length);
        if (!silent) {
            exchange.getResponseBody().write(body);
        }
    }
}
