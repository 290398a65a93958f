package motcua.standalone.http;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import motcua.standalone.signin.Provider;

/** Somebody at a screen, and what they do there. */
record Person(Caller caller, String login, Map<String, String> headers) {

    private static final String DOSSIERS = "/api/v1/dossiers";
    private static final String JSON = "application/json";
    private static final Set<String> AUDITORS = Set.of("kiemtra", "truc");

    Person(Caller caller, String login) {
        this(caller, login, Map.of());
    }

    /** The same person, who sends this header too. */
    Person with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Person(caller, login, more);
    }

    Person withKey(String key) {
        return with("Idempotency-Key", key);
    }

    /** Who has seen this version and decides on it. */
    Person having(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    /** Who has the receipt that came with {@code opened}. */
    Person holding(Reply opened) {
        return with("Tracking-Secret", opened.secret());
    }

    Person inEnglish() {
        return with("Accept-Language", "en");
    }

    /** Receives a dossier of a new applicant at the counter. */
    Reply receives(String procedure) {
        return opens(Applicants.anybody().asking(procedure));
    }

    Reply opens(String body) {
        return sends("POST", DOSSIERS, JSON, body);
    }

    /** Accepts what came online. */
    Reply accepts(String dossier) {
        return sends("POST", DOSSIERS + "/" + dossier + "/reception", JSON, "");
    }

    Reply assigns(String dossier, String officer) {
        return sends("POST", DOSSIERS + "/" + dossier + "/assignment", JSON, "{\"officer\":\"" + officer + "\"}");
    }

    Reply resolves(String dossier) {
        return sends("POST", DOSSIERS + "/" + dossier + "/resolution", JSON, "{\"outcome\":\"GRANTED\"}");
    }

    Reply givesBack(String dossier) {
        return sends("POST", DOSSIERS + "/" + dossier + "/return", JSON, "");
    }

    /** Does what stands behind {@code step}, such as {@code supplement-request}. */
    Reply does(String step, String dossier, String body) {
        return sends("POST", DOSSIERS + "/" + dossier + "/" + step, JSON, body);
    }

    /** The same with a reason and nothing else. */
    Reply explains(String step, String dossier) {
        return does(step, dossier, "{\"reason\":\"Thiếu giấy tờ của bà Nguyễn Thị Hoa\"}");
    }

    /** Brings a register. */
    Reply brings(byte[] register) {
        return sends("POST", "/api/v1/imports", "text/csv", BodyPublishers.ofByteArray(register));
    }

    Reply sees(String path) {
        return caller.send(asking("GET", path, BodyPublishers.noBody()).build());
    }

    /** Sends {@code body}; an empty one is none at all. */
    Reply sends(String method, String path, String type, String body) {
        return sends(method, path, type, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    Reply sends(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = asking(method, path, body);
        if (body.contentLength() != 0 && !type.isEmpty()) {
            request.header("Content-Type", type);
        }
        return caller.send(request.build());
    }

    /** A request as this person would make it. */
    HttpRequest.Builder asking(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request = caller.to(path).method(method, body);
        headers.forEach(request::header);
        if (!headers.containsKey("Purpose")) {
            request.header("Purpose", AUDITORS.contains(login) ? "AUDIT" : "HANDLING");
        }
        if (!login.isEmpty()) {
            request.header("Authorization", authorization());
        }
        return request;
    }

    String authorization() {
        return Provider.authorization(login);
    }
}
