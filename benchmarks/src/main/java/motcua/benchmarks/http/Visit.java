package motcua.benchmarks.http;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import motcua.benchmarks.http.Desks.Desk;
import motcua.benchmarks.load.Applicants;
import motcua.benchmarks.load.Exchange;
import motcua.benchmarks.load.Step;
import motcua.benchmarks.load.Way;
import tools.jackson.databind.json.JsonMapper;

/** One dossier that is taken through the doors at one desk, each step under a key of its own. */
final class Visit implements Way {

    private static final String OPENING = """
            {"channel":"COUNTER","procedure":"1.004873","applicant":{"name":"%s","phone":"%s","address":"%s"}}""".formatted(Applicants.NAME, Applicants.PHONE, Applicants.ADDRESS);

    private final String dossiers;
    private final Desk desk;
    private String id = "";

    Visit(URI base, Desk desk) {
        this.dossiers = base + "/api/v1/dossiers";
        this.desk = desk;
    }

    @Override
    public void take(Step step) throws IOException {
        switch (step) {
            case RECEIVE ->
                id = JsonMapper.shared()
                        .readTree(post("", OPENING))
                        .path("dossier")
                        .asString();
            case ASSIGN -> ask("assignment", "{\"officer\":\"%s\"}".formatted(desk.login()));
            case RESOLVE -> ask("resolution", "{\"outcome\":\"GRANTED\"}");
            case RETURN -> ask("return", "{}");
        }
    }

    private void ask(String door, String body) throws IOException {
        var _ = post("/" + id + "/" + door, body);
    }

    /** The body of the answer; throws when that was not 2xx, or did not come in time. */
    private String post(String path, String body) throws IOException {
        Map<String, String> headers = Map.of(
                "Authorization", desk.authorization(),
                "Content-Type", "application/json",
                "Idempotency-Key", UUID.randomUUID().toString());
        return Exchange.post(URI.create(dossiers + path), headers, body);
    }
}
