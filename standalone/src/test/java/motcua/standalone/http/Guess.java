package motcua.standalone.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request that somebody might send. */
record Guess(Operation operation, String path, Map<String, String> headers, String type, String body) {

    private static final int ENOUGH_BYTES = 64 * 1024;

    Reply from(Person person) {
        Person sender = person;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            sender = sender.with(header.getKey(), header.getValue());
        }
        BodyPublisher content = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return operation.isStream() ? glimpse(sender) : sender.sends(operation.method(), path, type, content);
    }

    /** What comes first of an answer that has no end. */
    private Reply glimpse(Person sender) {
        HttpResponse<InputStream> answer = sender.caller()
                .listen(sender.asking(operation.method(), path, BodyPublishers.noBody())
                        .build());
        try (InputStream body = answer.body()) {
            byte[] start = new byte[ENOUGH_BYTES];
            int count = answer.statusCode() == 200 ? body.read(start) : body.readNBytes(start, 0, start.length);
            String text = new String(start, 0, Math.max(count, 0), StandardCharsets.UTF_8);
            return new Reply(answer.statusCode(), answer.headers().map(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%s %s %s %s".formatted(operation.method(), shortened(path), headers, shortened(body));
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "… (" + text.length() + ")";
    }
}
