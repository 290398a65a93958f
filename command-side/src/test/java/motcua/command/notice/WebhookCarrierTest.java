package motcua.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import motcua.command.notice.Delivery.Later;
import motcua.command.notice.Delivery.Never;
import motcua.command.notice.Delivery.Taken;
import motcua.dossier.DossierId;
import motcua.dossier.Sealed;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent.Reason;
import motcua.notice.NoticeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Notices to another system. */
class WebhookCarrierTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Tales TALES = new Tales(
            DossierId.of("00000000-0000-8000-8000-000000000001"), new Sealed("test", "subject-of-an", "c2VhbGVk"));

    private record Heard(String path, String id, String timestamp, String signature, String type, String body) {}

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;

    WebhookCarrierTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private WebhookCarrier carrier(HttpHandler handler) {
        return carrier(handler, Duration.ofSeconds(20));
    }

    private WebhookCarrier carrier(HttpHandler handler, Duration timeout) {
        server.createContext("/", exchange -> {
            heard.add(new Heard(
                    exchange.getRequestURI().getPath(),
                    header(exchange, "webhook-id"),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"),
                    header(exchange, "content-type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            handler.handle(exchange);
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        return new WebhookCarrier(
                new NoticeSettings.Webhook(url, SECRET, null, "urn:motcua:notices", timeout),
                Signature.with(SECRET),
                new JsonMapper(),
                new Ticking(Tales.NOON));
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
    }

    private static HttpHandler answering(int status) {
        return exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };
    }

    private Delivery send(HttpHandler handler) {
        try (WebhookCarrier carrier = carrier(handler)) {
            return carrier.carry(notice(), Story.of(TALES.simple().subList(0, 2)));
        }
    }

    private static Notice notice() {
        return Notice.about(
                "event-1", "dossier.assigned", TALES.id(), Medium.WEBHOOK, Tales.TEN, Tales.TEN.plusSeconds(1));
    }

    @Test
    void aSystemHearsOfTheStepAsACloudEventAndOfNobody() {
        assertThat(send(answering(204))).isEqualTo(new Taken());

        assertThat(heard).singleElement().satisfies(post -> {
            assertThat(post.type()).isEqualTo("application/cloudevents+json; charset=utf-8");
            assertThat(post.body())
                    .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"event-1\",\"source\":\"urn:motcua:notices\","
                            + "\"type\":\"vn.motcua.dossier.assigned\",\"subject\":\"H37.08.01-261123-0001\","
                            + "\"time\":\"2026-11-23T03:00:00Z\",\"datacontenttype\":\"application/json\","
                            + "\"data\":{\"state\":\"IN_PROCESS\",\"office\":\"H37.08.01\","
                            + "\"due\":\"2026-11-25T10:00:00Z\"}}");
        });
    }

    @Test
    void whatIsSentIsSignedUnderTheSameIdEveryTime() {
        WebhookCarrier carrier = carrier(answering(200));
        Story story = Story.of(TALES.simple());
        carrier.carry(notice(), story);
        carrier.carry(notice(), story);
        carrier.close();

        assertThat(heard).hasSize(2).allSatisfy(post -> {
            assertThat(post.id())
                    .isEqualTo(NoticeId.about("event-1", Medium.WEBHOOK).toString());
            assertThat(post.timestamp()).isEqualTo(Long.toString(Tales.NOON.getEpochSecond()));
            assertThat(post.signature())
                    .isEqualTo(Signature.with(SECRET).of(post.id(), Tales.NOON.getEpochSecond(), post.body()));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 413, 422})
    void aRefusalIsForEver(int status) {
        assertThat(send(answering(status))).isEqualTo(new Never(Reason.REFUSED, status));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504})
    void troubleIsForNow(int status) {
        assertThat(send(answering(status))).isEqualTo(new Later(status, "answered " + status));
    }

    @Test
    void aRedirectIsNotFollowed() {
        Delivery delivery = send(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });

        assertThat(delivery).isEqualTo(new Later(307, "answered 307"));
        assertThat(heard).extracting(Heard::path).containsExactly("/hook");
    }

    @Test
    void whoIsAwayMayComeBack() {
        WebhookCarrier carrier = carrier(answering(200));
        server.stop(0);

        assertThat(carrier.carry(notice(), Story.of(TALES.simple())))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.code()).isNull());
    }

    @Test
    void whoDoesNotAnswerIsNotWaitedForLongerThanTheTimeOut() {
        try (WebhookCarrier impatient = carrier(exchange -> hang(), Duration.ofMillis(300))) {
            assertThat(impatient.carry(notice(), Story.of(TALES.simple())))
                    .isEqualTo(new Later(null, "HttpTimeoutException"));
        }
    }

    @Test
    void whoAnswersAndThenNeverStopsTalkingIsNotListenedTo() {
        Delivery delivery = send(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            hang();
        });

        assertThat(delivery).isEqualTo(new Taken());
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
