package motcua.command.notice;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import motcua.command.notice.Delivery.Later;
import motcua.command.notice.Delivery.Never;
import motcua.command.notice.Delivery.Taken;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent.Reason;
import tools.jackson.databind.json.JsonMapper;

/** Posts notices to another system, signed. */
final class WebhookCarrier implements Carrier {

    /** Of 4xx, those that speak of the moment and not of the notice: time-out, too early, too many. */
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

    private final HttpClient client;
    private final URI url;
    private final String source;
    private final Duration timeout;
    private final Signature signature;
    private final JsonMapper json;
    private final Clock clock;

    WebhookCarrier(NoticeSettings.Webhook settings, Signature signature, JsonMapper json, Clock clock) {
        this.url = URI.create(settings.url());
        this.source = settings.source();
        this.timeout = settings.timeout();
        this.signature = signature;
        this.json = json;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                // What is signed for one address goes to no other; this is the default, and must stay so.
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public Medium medium() {
        return Medium.WEBHOOK;
    }

    @Override
    public Delivery carry(Notice notice, Story story) {
        try {
            HttpResponse<InputStream> answer =
                    client.send(request(notice, story), HttpResponse.BodyHandlers.ofInputStream());
            // The number is the answer. Reading on would let the receiver hold us for as long as it likes to talk.
            answer.body().close();
            return outcome(answer.statusCode());
        } catch (IOException e) {
            return Later.unanswered(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Later.unanswered(e);
        }
    }

    private HttpRequest request(Notice notice, Story story) {
        String id = notice.id().toString();
        String body = json.writeValueAsString(CloudEvent.of(notice, story, source));
        long timestamp = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Content-Type", CloudEvent.CONTENT_TYPE)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", signature.of(id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static Delivery outcome(int status) {
        if (status >= 200 && status < 300) {
            return new Taken();
        }
        boolean isOurFault = status >= 400 && status < 500 && !NOT_NOW.contains(status);
        return isOurFault ? new Never(Reason.REFUSED, status) : Later.answered(status);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
