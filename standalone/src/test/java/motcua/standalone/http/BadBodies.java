package motcua.standalone.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import motcua.standalone.http.Applicants.Applicant;

/** Bodies that are nearly right, each with the field that is wrong. */
final class BadBodies {

    private static final String MARK = Applicants.MARK;
    private static final List<String> NO_TEXT = List.of("5", "true", "[]", "{}", "[\"" + MARK + "\"]");

    private BadBodies() {}

    /** A body and the field it must be refused for. */
    record Bad(String body, String field) {}

    /** What is no JSON, or not the JSON of an object, for every door that takes it. */
    static List<String> unreadable() {
        return List.of(
                "{",
                "{\"",
                "{\"a\":}",
                "{'a':1}",
                "{}{}",
                "{} x",
                "/**/{}",
                "[]",
                "[{}]",
                "\"" + MARK + "\"",
                "5",
                "true",
                "NaN",
                "{\"\u0000\":1}",
                "{\"a\u0001\":1}",
                "{\"a\":\"\\x\"}",
                "{\"a\":01}",
                "[".repeat(100_000),
                "{\"a\":".repeat(2_000),
                "{\"" + "a".repeat(60_000) + "\":1}",
                " ");
    }

    /** Every field of a new dossier, spoilt in every way that it can be. */
    static Map<String, List<String>> ofOpening() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("channel", with(NO_TEXT, "null", "\"\"", "\"FAX\"", "\"counter\"", "0", "\"COUNTER\\u0000\""));
        fields.put(
                "procedure",
                with(NO_TEXT, "null", "\"\"", "1.001193", "\"1.1\"", "\"1.001193\\u0000\"", "\"9.999999\""));
        fields.put(
                "office",
                with(NO_TEXT, "\"\"", "\"h37\"", "\"H99.99\"", "\"H37.08.01\\n\"", "\"" + "H37.".repeat(50) + "\""));
        fields.put("applicant", List.of("null", "5", "\"" + MARK + "\"", "[]", "true"));
        fields.put("applicant.name", texts(200, "null", "\"\"", "\"   \"", "\"\\u3000\""));
        fields.put("applicant.identityNumber", texts(12, "\"12345\"", "\"1234567890\"", "123456789", "\"１２３４５６７８９\""));
        fields.put(
                "applicant.birthDate",
                with(
                        NO_TEXT,
                        "\"\"",
                        "\"31/12/1990\"",
                        "\"1990-02-30\"",
                        "\"1990-02-28T00:00:00\"",
                        "[1990,2,28]",
                        "19900228",
                        "\"2999-01-01\"",
                        "\"0001-01-01\"",
                        "\"1899-12-31\"",
                        "\"-999999999-01-01\"",
                        "\"+999999999-12-31\"",
                        "\"1990-02-28\\u0000\""));
        fields.put(
                "applicant.phone",
                texts(20, "\"\"", "\"" + MARK + "\"", "\"12345\"", "\"---------\"", "977310000", "\"0977\\t310000\""));
        fields.put(
                "applicant.email",
                texts(254, "\"" + MARK + "\"", "\"@\"", "\"" + MARK + "@\"", "\"a b@" + MARK + ".vn\""));
        fields.put("applicant.address", texts(500));
        return fields;
    }

    static Map<String, List<String>> ofAssigning() {
        return Map.of(
                "officer",
                texts(
                        100,
                        "null",
                        "\"\"",
                        "\"" + MARK + "\"",
                        "\"lan\"",
                        "\"duc\"",
                        "\" minh\"",
                        "\"minh;\"",
                        "\"<minh>\""));
    }

    static Map<String, List<String>> ofResolving() {
        return Map.of("outcome", with(NO_TEXT, "null", "\"\"", "0", "\"MAYBE\"", "\"granted\"", "\"GRANTED\\u0000\""));
    }

    /** What no text may be or hold, and one character more than {@code most}. */
    private static List<String> texts(int most, String... more) {
        List<String> unseen = List.of(
                "\\u0000",
                "\\u0007",
                "\\n",
                "\\u007f",
                "\\u0085",
                "\\u202e",
                "\\u2066",
                "\\u200b",
                "\\u200d",
                "\\ufeff",
                "\\u2028",
                "\\ud800",
                "\\udc00",
                "\\ud83d",
                "\\uffff",
                "\\ufffd",
                "\\udb40\\udc41",
                "\u202e",
                "\u200b",
                "\ufffe");
        return with(
                with(NO_TEXT, unseen.stream().map(c -> "\"" + MARK + c + "b\"").toArray(String[]::new)),
                with(List.of(more), "\"" + "a".repeat(most + 1) + "\"").toArray(String[]::new));
    }

    private static List<String> with(List<String> some, String... more) {
        return Stream.concat(some.stream(), List.of(more).stream()).toList();
    }

    /** The body of a receipt whose {@code field} is {@code value}, raw JSON; an empty value leaves it out. */
    static String opening(String field, String value) {
        Applicant applicant = Applicants.anybody();
        Map<String, String> body = new LinkedHashMap<>();
        body.put("channel", "\"COUNTER\"");
        body.put("procedure", "\"" + Procedures.BIRTH + "\"");
        if (!field.startsWith("applicant.")) {
            body.put("applicant", applicant.json());
            body.put(field, value);
            return object(body);
        }
        Map<String, String> person = new LinkedHashMap<>();
        person.put("name", "\"" + applicant.name() + "\"");
        person.put(field.substring(field.indexOf('.') + 1), value);
        body.put("applicant", object(person));
        return object(body);
    }

    static String object(Map<String, String> fields) {
        StringBuilder json = new StringBuilder("{");
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                json.append(json.length() == 1 ? "\"" : ",\"")
                        .append(name)
                        .append("\":")
                        .append(value);
            }
        });
        return json.append('}').toString();
    }
}
