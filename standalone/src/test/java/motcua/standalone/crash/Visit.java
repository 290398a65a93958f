package motcua.standalone.crash;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request of a busy counter. Of seven, one opens a dossier, one each reads the office's queue, a history and how a dossier stands,
 * and three print a form, which costs most.
 *
 * @param command what it changes; null when it only reads
 */
record Visit(
        String login, String path, String accept, @Nullable Asked command) {

    private static final String CLERK = "lan";
    private static final String JSON = "application/json";

    /** Whoever waits longer counts as not answered. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The visit number {@code n}; what it reads is one of {@code dossiers}, as their opening was answered. */
    static Visit number(long n, List<JsonNode> dossiers) {
        JsonNode dossier = dossiers.get((int) (n / 7 % dossiers.size()));
        String path = "/api/v1/dossiers/" + dossier.path("dossier").asString();
        return switch ((int) (n % 7)) {
            case 0 -> open("visit" + n);
            case 1 -> new Visit(CLERK, "/api/v1/offices/H37.08.01/queue", JSON, null);
            case 2 -> new Visit(CLERK, path + "/history", JSON, null);
            case 3 ->
                new Visit(CLERK, "/api/v1/tracking/" + dossier.path("code").asString(), JSON, null);
            default -> new Visit(CLERK, path + "/papers/01", "application/pdf", null);
        };
    }

    /** Opens a dossier, once for each {@code key}. */
    static Visit open(String key) {
        Asked asked = Asked.of(CLERK, key, "/api/v1/dossiers", """
                {"channel": "COUNTER", "procedure": "1.001193", "applicant": {"name": "Hứa Văn Páo"}}""");
        return new Visit(CLERK, asked.path(), JSON, asked);
    }

    HttpRequest at(Door door) {
        HttpRequest.Builder request =
                door.request(login, path).timeout(PATIENCE).header("Accept", accept);
        return command == null
                ? request.GET().build()
                : request.header("Idempotency-Key", command.key())
                        .header("Content-Type", command.type())
                        .POST(BodyPublishers.ofString(command.body()))
                        .build();
    }
}
