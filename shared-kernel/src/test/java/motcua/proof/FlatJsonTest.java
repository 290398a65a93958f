package motcua.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {

    @Test
    void stringsAreEscapedAsTheExampleOfTheSpecificationShows() {
        // RFC 8785 section 3.2.2.2: the only string of its example.
        SortedMap<String, String> members = new TreeMap<>(Map.of("string", "\u20ac$\u000f\nA'B\"\\\\\"/"));

        assertThat(FlatJson.write(members)).isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void keysAreSortedAsTheExampleOfTheSpecificationShows() {
        // RFC 8785 section 3.2.3.
        SortedMap<String, String> members = new TreeMap<>(Map.of(
                "\u20ac", "Euro Sign",
                "\r", "Carriage Return",
                "\ufb33", "Hebrew Letter Dalet With Dagesh",
                "1", "One",
                "\ud83d\ude00", "Emoji: Grinning Face",
                "\u0080", "Control",
                "\u00f6", "Latin Small Letter O With Diaeresis"));

        assertThat(FlatJson.parse(FlatJson.write(members)).values())
                .containsExactly(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
    }

    @Test
    void everyControlCharacterHasItsShortestEscape() {
        SortedMap<String, String> members = new TreeMap<>(Map.of("k", "\b\t\n\f\r\u0000\u001f\u007f "));

        String json = FlatJson.write(members);

        assertThat(json).isEqualTo("{\"k\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f \"}");
        assertThat(FlatJson.parse(json)).isEqualTo(members);
    }

    @Property(tries = 500)
    void everyObjectIsReadBack(@ForAll @Size(min = 1, max = 5) Map<String, String> members) {
        assertThat(FlatJson.parse(FlatJson.write(new TreeMap<>(members)))).isEqualTo(members);
    }

    @Property(tries = 500)
    void noTextMakesTheReaderFailInAnotherWay(@ForAll String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> FlatJson.parse("{\"" + text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "null",
                "[]",
                "\"a\"",
                "{\"a\":\"1\"",
                "{\"a\":\"1\"}}",
                "{\"a\":\"1\"} ",
                "{\"a\":\"1\"}\n",
                " {\"a\":\"1\"}",
                "{ \"a\":\"1\"}",
                "{\"a\" :\"1\"}",
                "{\"a\": \"1\"}",
                "{\"a\":\"1\",}",
                "{\"a\":\"1\" ,\"b\":\"2\"}",
                "{\"a\":\"1\"\"b\":\"2\"}",
                "{\"a\":\"1\";\"b\":\"2\"}",
                "{\"a\":\"1\",\"a\":\"1\"}",
                "{\"a\":\"1\",\"a\":\"2\"}",
                "{\"b\":\"1\",\"a\":\"2\"}",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\":true}",
                "{\"a\":{}}",
                "{\"a\":[\"1\"]}",
                "{a:\"1\"}",
                "{'a':'1'}",
                "{\"a\":\"\\u0041\"}",
                "{\"a\":\"\\u000A\"}",
                "{\"a\":\"\\u000a\"}",
                "{\"a\":\"\\u000F\"}",
                "{\"a\":\"\\u00\"}",
                "{\"a\":\"\\u000g\"}",
                "{\"a\":\"\\/\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\u0001\"}",
                "{\"\\u0061\":\"1\"}"
            })
    void everyOtherSpellingIsRefused(String text) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> FlatJson.parse(text));
    }
}
