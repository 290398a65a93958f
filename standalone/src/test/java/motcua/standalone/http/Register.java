package motcua.standalone.http;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An office's register as a file, and its way in. */
final class Register {

    static final String HEADER = "code,procedure,applicant,received,due,resolved,returned,channel,office,officer";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));

    /** Adds a line as it is; the first one added is line 2. */
    Register line(String line) {
        lines.add(line);
        return this;
    }

    /** Adds a dossier that is not resolved. */
    Register open(String code, String received, String due, String channel, String officer) {
        return line(String.join(
                ",",
                code,
                Procedures.BIRTH,
                Applicants.anybody().name(),
                received,
                due,
                "",
                "",
                channel,
                officeOf(code),
                officer));
    }

    /** Adds a dossier that is resolved and returned at one instant. */
    Register done(String code, String received, String due, String resolved, String channel, String officer) {
        String applicant = Applicants.anybody().name();
        return line(String.join(
                ",",
                code,
                Procedures.BIRTH,
                applicant,
                received,
                due,
                resolved,
                resolved,
                channel,
                officeOf(code),
                officer));
    }

    private static String officeOf(String code) {
        return code.substring(0, code.indexOf('-'));
    }

    byte[] bytes() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Brings this register and waits until it has been read; the final progress. */
    JsonNode isTakenInBy(Person administrator) {
        return finished(administrator, administrator.brings(bytes()).is(202).at("/id"));
    }

    /** The progress of an import once it is through. */
    static JsonNode finished(Person administrator, String importId) {
        return await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> administrator
                                .sees("/api/v1/imports/" + importId)
                                .is(200)
                                .json(),
                        progress -> progress.path("finished").booleanValue());
    }
}
