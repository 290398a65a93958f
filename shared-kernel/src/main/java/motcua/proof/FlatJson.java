package motcua.proof;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Canonical JSON (RFC 8785) of one object with one member or more, whose values are all strings. Numbers stand in
 * strings too, because the canonical form of a JSON number is that of a double and rounds large ones.
 */
final class FlatJson {

    private static final int FIRST_PRINTABLE = 0x20;

    /** In characters; enough for an envelope. */
    private static final int USUAL_LENGTH = 640;

    private final String text;
    private int at;

    private FlatJson(String text) {
        this.text = text;
    }

    /**
     * Members in the order of their keys' UTF-16 units, no white space, the shortest escapes (RFC 8785 sections 3.2.2.2
     * and 3.2.3).
     */
    static String write(SortedMap<String, String> members) {
        StringBuilder text = new StringBuilder(USUAL_LENGTH);
        members.forEach((key, value) -> {
            quote(text.append(text.isEmpty() ? '{' : ','), key);
            quote(text.append(':'), value);
        });
        return text.append('}').toString();
    }

    /**
     * Reads what {@link #write} writes; throws {@link Malformed} for every other spelling of the same object, and for
     * anything else.
     */
    static SortedMap<String, String> parse(String text) {
        SortedMap<String, String> members = new FlatJson(text).object();
        // Whatever the reader let pass, such as keys out of order or a needless escape, shows here.
        if (!write(members).equals(text)) {
            throw new Malformed("not canonical JSON");
        }
        return members;
    }

    /** What needs no escape, which is nearly everything, is copied in one piece: logs are read envelope by envelope. */
    private static void quote(StringBuilder text, String value) {
        text.append('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character < FIRST_PRINTABLE || character == '"' || character == '\\') {
                escape(text.append(value, done, i), character);
                done = i + 1;
            }
        }
        text.append(value, done, value.length()).append('"');
    }

    private static void escape(StringBuilder quoted, char character) {
        switch (character) {
            case '"', '\\' -> quoted.append('\\').append(character);
            case '\b' -> quoted.append("\\b");
            case '\f' -> quoted.append("\\f");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> quoted.append(String.format("\\u%04x", (int) character));
        }
    }

    private SortedMap<String, String> object() {
        TreeMap<String, String> members = new TreeMap<>();
        expect('{');
        do {
            Map.Entry<String, String> member = member();
            if (members.put(member.getKey(), member.getValue()) != null) {
                throw new Malformed("a key that stands twice");
            }
        } while (next() == ',');
        at--;
        expect('}');
        if (at < text.length()) {
            throw new Malformed("something behind the object");
        }
        return members;
    }

    private Map.Entry<String, String> member() {
        String key = string();
        expect(':');
        return Map.entry(key, string());
    }

    private String string() {
        expect('"');
        int end = text.indexOf('"', at);
        int escape = end < 0 ? -1 : text.indexOf('\\', at, end);
        if (end >= 0 && escape < 0) {
            String plain = text.substring(at, end);
            at = end + 1;
            return plain;
        }
        StringBuilder value = new StringBuilder();
        for (char character = next(); character != '"'; character = next()) {
            value.append(character == '\\' ? unescaped(next()) : character);
        }
        return value.toString();
    }

    private char unescaped(char escape) {
        return switch (escape) {
            case '"', '\\' -> escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> control();
            default -> throw new Malformed("an escape that is not canonical JSON");
        };
    }

    /** After the letter of the escape stand two zeros: only control characters are escaped by number. */
    private char control() {
        expect('0');
        expect('0');
        return (char) (digit() << 4 | digit());
    }

    private int digit() {
        int digit = "0123456789abcdef".indexOf(next());
        if (digit < 0) {
            throw new Malformed("an escape that is not canonical JSON");
        }
        return digit;
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw new Malformed("not a flat JSON object of strings");
        }
    }

    private char next() {
        if (at == text.length()) {
            throw new Malformed("JSON that ends too early");
        }
        return text.charAt(at++);
    }
}
