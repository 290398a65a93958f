package motcua.proof;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;

/**
 * Canonical JSON (RFC 8785) of one object with one member or more, whose values are all strings. Numbers stand in
 * strings too, because the canonical form of a JSON number is that of a double and rounds large ones.
 */
final class FlatJson {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int TYPICAL_LENGTH = 600;

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
        StringBuilder json = new StringBuilder(TYPICAL_LENGTH);
        char before = '{';
        for (Map.Entry<String, String> member : members.entrySet()) {
            quote(json.append(before), member.getKey());
            quote(json.append(':'), member.getValue());
            before = ',';
        }
        return json.append('}').toString();
    }

    /**
     * Reads what {@link #write} writes, members in their order; throws {@link Malformed} for every other spelling of the
     * same object, and for anything else.
     */
    static SequencedMap<String, String> parse(String text) {
        return new FlatJson(text).object();
    }

    private static void quote(StringBuilder json, String value) {
        json.append('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (!isPlain(character)) {
                json.append(value, done, i);
                escape(json.append('\\'), character);
                done = i + 1;
            }
        }
        json.append(value, done, value.length()).append('"');
    }

    private static void escape(StringBuilder json, char character) {
        switch (character) {
            case '"', '\\' -> json.append(character);
            case '\b' -> json.append('b');
            case '\f' -> json.append('f');
            case '\n' -> json.append('n');
            case '\r' -> json.append('r');
            case '\t' -> json.append('t');
            default -> json.append("u00").append(HexFormat.of().toHexDigits((byte) character));
        }
    }

    private static boolean isPlain(char character) {
        return character >= FIRST_PRINTABLE && character != '"' && character != '\\';
    }

    private SequencedMap<String, String> object() {
        SequencedMap<String, String> members = new LinkedHashMap<>();
        String last = null;
        char before = '{';
        do {
            expect(before);
            String key = string();
            if (last != null && last.compareTo(key) >= 0) {
                throw new Malformed("keys that are not in order, or one that stands twice");
            }
            expect(':');
            members.put(key, string());
            last = key;
            before = ',';
        } while (at < text.length() && text.charAt(at) == ',');
        expect('}');
        if (at < text.length()) {
            throw new Malformed("something behind the object");
        }
        return members;
    }

    private String string() {
        expect('"');
        int start = at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        return next() == '"' ? text.substring(start, at - 1) : escaped(start);
    }

    private String escaped(int start) {
        at = start;
        StringBuilder value = new StringBuilder();
        for (char character = next(); character != '"'; character = next()) {
            value.append(character == '\\' ? unescaped(next()) : character);
        }
        // Whatever the reader let pass, such as a needless escape, shows here.
        StringBuilder spelled = new StringBuilder();
        quote(spelled, value.toString());
        if (!spelled.toString().equals(text.substring(start - 1, at))) {
            throw new Malformed("not canonical JSON");
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
