package motcua.standalone.http;

import static motcua.standalone.http.People.HUU_LUNG;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every door of the application with somebody who may use it and a request that would be taken. */
final class Doors {

    static final String JSON = "application/json";
    static final String CSV = "text/csv";

    private Doors() {}

    /**
     * One door.
     *
     * @param way method and path as the OpenAPI document names them
     * @param example the path of a request that would be taken
     * @param login who may; empty when everybody may
     * @param strangers who may not, although signed in
     * @param type of the body; empty when there is none
     * @param body a good one
     */
    record Door(String way, String example, String login, List<String> strangers, String type, String body) {

        String method() {
            return way.substring(0, way.indexOf(' '));
        }

        String path() {
            return way.substring(way.indexOf(' ') + 1);
        }

        boolean isOpen() {
            return login.isEmpty();
        }

        boolean takesJson() {
            return type.equals(JSON);
        }

        boolean isStream() {
            return path().endsWith("/stream");
        }
    }

    /** All of them, in the state that {@code received}, a dossier of Hữu Lũng that nobody has in hand, allows. */
    static Map<String, Door> all(Reply received) {
        String dossier = "/api/v1/dossiers/" + received.dossier();
        String queue = "/api/v1/offices/" + HUU_LUNG + "/queue";
        List<String> outsiders = List.of("congdan", "quantri");
        Map<String, Door> doors = new LinkedHashMap<>();
        add(
                doors,
                "POST /api/v1/dossiers",
                "/api/v1/dossiers",
                "lan",
                List.of("minh", "tuan", "kiemtra", "quantri"),
                JSON,
                Applicants.anybody().asking(Procedures.BIRTH));
        steps(doors, dossier);
        look(doors, "/api/v1/dossiers/{id}/deadline", dossier + "/deadline", "lan", outsiders);
        look(doors, "/api/v1/dossiers/{id}/words", dossier + "/words", "lan", outsiders);
        look(doors, "/api/v1/dossiers/{id}/papers", dossier + "/papers", "lan", outsiders);
        look(doors, "/api/v1/dossiers/{id}/papers/{form}", dossier + "/papers/01", "lan", outsiders);
        look(
                doors,
                "/api/v1/offices/{office}/register",
                "/api/v1/offices/" + HUU_LUNG + "/register",
                "lan",
                List.of("congdan", "quantri", "ngoc"));
        String tracking = "/api/v1/tracking/" + received.code();
        look(doors, "/api/v1/tracking/{code}/deadline", tracking + "/deadline", "", List.of());
        look(doors, "/api/v1/tracking/{code}/timeline", tracking + "/timeline", "", List.of());
        look(doors, "/api/v1/tracking/{code}/papers", tracking + "/papers", "", List.of());
        look(doors, "/api/v1/tracking/{code}/papers/{form}", tracking + "/papers/01", "", List.of());
        List<String> staffAlone = List.of("lan", "minh", "tuan", "quantri");
        look(doors, "/api/v1/dossiers/{id}/access", dossier + "/access", "kiemtra", staffAlone);
        look(
                doors,
                "/api/v1/dossiers/{id}/access/{access}/receipt",
                dossier + "/access/00000000-0000-0000-0000-000000000000/receipt",
                "kiemtra",
                staffAlone);
        look(
                doors,
                "/api/v1/accounts/{account}/access",
                "/api/v1/accounts/minh/access",
                "kiemtra",
                List.of("congdan", "lan", "minh", "tuan", "quantri"));
        look(doors, "/api/v1/tracking/{code}/access", tracking + "/access", "", List.of());
        look(
                doors,
                "/api/v1/tracking/{code}/access/{access}/receipt",
                tracking + "/access/00000000-0000-0000-0000-000000000000/receipt",
                "",
                List.of());
        add(
                doors,
                "POST /api/v1/dossiers/{id}/papers/{form}",
                dossier + "/papers/01",
                "lan",
                List.of("congdan", "kiemtra", "quantri"),
                JSON,
                "{\"trackingSecret\":\"" + received.secret() + "\"}");
        look(doors, "/api/v1/dossiers/{id}/history", dossier + "/history", "lan", outsiders);
        look(doors, "/api/v1/dossiers/{id}/stream", dossier + "/stream", "lan", outsiders);
        look(
                doors,
                "/api/v1/queues/{officer}",
                "/api/v1/queues/minh",
                "minh",
                List.of("congdan", "quantri", "hoa", "duc"));
        look(
                doors,
                "/api/v1/queues/{officer}/stream",
                "/api/v1/queues/minh/stream",
                "minh",
                List.of("congdan", "quantri", "hoa"));
        look(doors, "/api/v1/offices/{office}/queue", queue, "tuan", List.of("congdan", "quantri", "minh", "ngoc"));
        look(
                doors,
                "/api/v1/offices/{office}/queue/stream",
                queue + "/stream",
                "tuan",
                List.of("congdan", "quantri", "ngoc"));
        look(doors, "/api/v1/tracking/{code}", "/api/v1/tracking/" + received.code(), "", List.of());
        look(doors, "/api/v1/scoreboard", "/api/v1/scoreboard", "", List.of());
        look(doors, "/api/v1/scoreboard/indicators", "/api/v1/scoreboard/indicators", "", List.of());
        look(
                doors,
                "/api/v1/sync/dossiers",
                "/api/v1/sync/dossiers",
                "kiemtra",
                List.of("congdan", "lan", "minh", "tuan", "quantri"));
        trail(doors, received, dossier);
        List<String> staff = List.of("congdan", "lan", "minh", "tuan", "kiemtra");
        add(doors, "POST /api/v1/imports", "/api/v1/imports", "quantri", staff, CSV, Register.HEADER + "\n");
        look(doors, "/api/v1/imports/{id}", "/api/v1/imports/00000000-0000-0000-0000-000000000000", "quantri", staff);
        look(doors, "/api/v1/admin/calendars", "/api/v1/admin/calendars", "quantri", staff);
        add(
                doors,
                "POST /api/v1/admin/calendars",
                "/api/v1/admin/calendars",
                "quantri",
                staff,
                JSON,
                "{\"version\":\"test-1\",\"source\":\"QĐ\",\"days\":[{\"date\":\"2031-01-01\",\"open\":false,\"name\":\"Tết\"}]}");
        look(doors, "/api/v1/admin/notices", "/api/v1/admin/notices", "quantri", staff);
        add(
                doors,
                "POST /api/v1/admin/notices/{id}/retry",
                "/api/v1/admin/notices/00000000-0000-0000-0000-000000000000/retry",
                "quantri",
                staff,
                "",
                "");
        look(doors, "/api/v1/admin/views", "/api/v1/admin/views", "quantri", staff);
        look(doors, "/api/v1/admin/views/{name}", "/api/v1/admin/views/queue", "quantri", staff);
        add(
                doors,
                "POST /api/v1/admin/views/{name}/rebuild",
                "/api/v1/admin/views/queue/rebuild",
                "quantri",
                staff,
                "",
                "");
        add(
                doors,
                "POST /api/v1/admin/views/{name}/dead-letters/retry",
                "/api/v1/admin/views/queue/dead-letters/retry",
                "quantri",
                staff,
                "",
                "");
        return doors;
    }

    private static void steps(Map<String, Door> doors, String dossier) {
        String explained = "{\"reason\":\"vì sao\"}";
        step(doors, dossier, "reception", "lan", "congdan minh tuan", "{}");
        step(doors, dossier, "declination", "lan", "congdan minh tuan", explained);
        step(doors, dossier, "takeover", "lan", "congdan minh tuan", "{}");
        step(doors, dossier, "assignment", "tuan", "congdan minh kiemtra", "{\"officer\":\"minh\"}");
        step(doors, dossier, "supplement-request", "minh", "congdan tuan kiemtra", explained);
        step(doors, dossier, "supplement", "lan", "minh tuan kiemtra", "{}");
        step(doors, dossier, "payment-request", "lan", "congdan tuan kiemtra", "{\"vnd\":15000}");
        step(doors, dossier, "payment", "lan", "congdan minh tuan", "{}");
        step(doors, dossier, "withdrawal-request", "lan", "minh tuan kiemtra", explained);
        step(doors, dossier, "withdrawal", "tuan", "congdan minh kiemtra", "{}");
        step(doors, dossier, "withdrawal-refusal", "tuan", "congdan minh kiemtra", explained);
        step(doors, dossier, "stop", "tuan", "congdan minh lan", explained);
        step(doors, dossier, "extension", "minh", "congdan lan kiemtra", "{\"workingDays\":2,\"reason\":\"vì sao\"}");
        step(doors, dossier, "resolution", "minh", "congdan lan tuan", "{\"outcome\":\"GRANTED\"}");
        step(doors, dossier, "reopening", "minh", "congdan lan kiemtra", explained);
        step(doors, dossier, "return", "lan", "congdan minh tuan", "{}");
        step(doors, dossier, "correction-request", "lan", "congdan minh kiemtra", explained);
        step(doors, dossier, "correction", "lan", "congdan minh tuan", explained);
        add(
                doors,
                "POST /api/v1/dossiers/{id}/tracking-secret",
                dossier + "/tracking-secret",
                "lan",
                List.of("minh", "tuan", "kiemtra"),
                "",
                "");
        String applicant = "{\"applicant\":" + Applicants.anybody().json() + "}";
        step(doors, dossier, "rectification", "lan", "congdan minh tuan", applicant);
        people(doors, dossier.substring(dossier.lastIndexOf('/') + 1));
    }

    private static void people(Map<String, Door> doors, String dossier) {
        add(
                doors,
                "POST /api/v1/subjects/erasure",
                "/api/v1/subjects/erasure",
                "tuan",
                List.of("congdan", "lan", "minh", "kiemtra", "quantri"),
                JSON,
                "{\"dossier\":\"%s\",\"ground\":\"ORDERED\",\"reason\":\"vì sao\"}".formatted(dossier));
        add(
                doors,
                "POST /api/v1/search",
                "/api/v1/search",
                "lan",
                List.of("congdan", "minh", "tuan", "kiemtra", "quantri"),
                JSON,
                "{\"terms\":\"Nguyễn Văn An\"}");
    }

    private static void step(
            Map<String, Door> doors, String dossier, String path, String login, String strangers, String body) {
        add(
                doors,
                "POST /api/v1/dossiers/{id}/" + path,
                dossier + "/" + path,
                login,
                List.of(strangers.split(" ")),
                JSON,
                body);
    }

    private static void trail(Map<String, Door> doors, Reply received, String dossier) {
        String receipt = "/api/v1/tracking/" + received.code() + "/receipt";
        look(doors, "/api/v1/tracking/{code}/receipt", receipt, "", List.of());
        look(doors, "/api/v1/tracking/{code}/receipt/qr.svg", receipt + "/qr.svg", "", List.of());
        look(doors, "/api/v1/tracking/{code}/receipt/qr.png", receipt + "/qr.png", "", List.of());
        look(doors, "/trail/checkpoint", "/trail/checkpoint", "", List.of());
        look(doors, "/trail/keys", "/trail/keys", "", List.of());
        look(doors, "/trail/timestamp", "/trail/timestamp", "", List.of());
        look(doors, "/trail/timestamp/checkpoint", "/trail/timestamp/checkpoint", "", List.of());
        look(doors, "/trail/consistency", "/trail/consistency", "", List.of());
        look(doors, "/trail/tile/{path}", "/trail/tile/0/000.p/1", "", List.of());
        look(
                doors,
                "/api/v1/dossiers/{id}/evidence",
                dossier + "/evidence",
                "lan",
                List.of("congdan", "quantri", "ngoc"));
        look(
                doors,
                "/api/v1/trail/export",
                "/api/v1/trail/export",
                "kiemtra",
                List.of("congdan", "lan", "minh", "tuan", "quantri"));
        List<String> others = List.of("congdan", "lan", "minh", "tuan");
        look(doors, "/api/v1/admin/acts", "/api/v1/admin/acts", "kiemtra", others);
        look(doors, "/api/v1/admin/trail", "/api/v1/admin/trail", "quantri", others);
        look(doors, "/api/v1/admin/trail/fsck", "/api/v1/admin/trail/fsck", "kiemtra", others);
        add(
                doors,
                "POST /api/v1/admin/trail/fsck",
                "/api/v1/admin/trail/fsck",
                "quantri",
                List.of("congdan", "lan", "minh", "tuan", "kiemtra"),
                "",
                "");
    }

    private static void look(
            Map<String, Door> doors, String path, String example, String login, List<String> strangers) {
        add(doors, "GET " + path, example, login, strangers, "", "");
    }

    private static void add(
            Map<String, Door> doors,
            String way,
            String example,
            String login,
            List<String> strangers,
            String type,
            String body) {
        doors.put(way, new Door(way, example, login, strangers, type, body));
    }
}
