package motcua.standalone.http;

import java.util.List;

/** What nobody sends in good faith. */
final class Hostile {

    /** Sent in a header of an answer, this would be one of its own. */
    static final String SPLIT_HEADER = "x-planted";

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "a\r\n" + SPLIT_HEADER + ": 1",
            "\u202eabc",
            "\u200b",
            "\ud800",
            "\ufffe",
            "e\u0301".repeat(200),
            "🧑\u200d⚖️",
            "Ｈ３７.０８.０１",
            "İıß",
            "٣",
            "%00",
            "%252e%252e%252f",
            "../../../../etc/passwd",
            "..\\..\\windows",
            "/etc/passwd",
            "file:///etc/passwd",
            "http://127.0.0.1:1/",
            "' OR '1'='1",
            "'; DROP TABLE domain_event; --",
            "\"||\"1\"==\"1",
            "{\"$gt\":\"\"}",
            "$where",
            "[$ne]",
            ".*",
            "(a+)+$",
            "{{7*7}}",
            "${7*7}",
            "#{T(Runtime)}",
            "${jndi:ldap://127.0.0.1:1/a}",
            "<script>alert(1)</script>",
            "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
            "=1+1",
            "\\",
            "\"",
            "`id`$(id);id|id",
            "null",
            "true",
            "NaN",
            "-0",
            "-1",
            "1.5",
            "1e400",
            "0x10",
            "9".repeat(400),
            "2147483648",
            "9223372036854775808",
            "2026-02-30",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59.999999999Z",
            "2026-11-23T00:00:00+19:00",
            "a".repeat(300),
            "ữ".repeat(3_000));

    /** In the place of any value of a body. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "1e-400",
            "9".repeat(400),
            "0.".concat("1".repeat(500)),
            "[]",
            "{}",
            "[null]",
            "[[[[[[[[]]]]]]]]",
            "{\"$gt\":\"\"}",
            "{\"@class\":\"java.lang.Runtime\"}",
            "[\"java.util.HashMap\",{}]",
            "{\"__proto__\":{\"a\":1}}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"" + "b".repeat(20_000) + "\"");

    /** In the place of a body. */
    static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "}",
            "[]",
            "null",
            "\"\"",
            "{}{}",
            "\ufeff{}",
            "{\"a\":1,\"a\":2}",
            "<a/>",
            "a=b&c=d",
            "\u0000",
            "[".repeat(50_000),
            "{\"a\":".repeat(5_000),
            "{\"a\":\"" + "c".repeat(900_000) + "\"}",
            "\"" + "\\u0041".repeat(20_000) + "\"",
            "{" + "\"k\":1,".repeat(20_000) + "\"k\":1}");

    static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=utf-7",
            "text/csv",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=a",
            "application/x-java-serialized-object",
            "nonsense");

    private Hostile() {}
}
