package motcua.auditor.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final Texts VIETNAMESE = Texts.in(Texts.VIETNAMESE);
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+}");

    @Test
    void bothLanguagesSayTheSameSentences() {
        assertThat(ENGLISH.bundle().keySet()).isEqualTo(VIETNAMESE.bundle().keySet());
        for (String key : ENGLISH.bundle().keySet()) {
            assertThat(places(VIETNAMESE, key)).as(key).isEqualTo(places(ENGLISH, key));
        }
    }

    @Test
    void everySentenceOfTheProgramHasWords() throws IOException {
        Pattern named = Pattern.compile("(?:Sentence\\.of|new CannotCheck)\\(\\s*\"([a-z.-]+)\"");
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                named.matcher(Files.readString(source)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        assertThat(keys).hasSizeGreaterThan(100);
        assertThat(ENGLISH.bundle().keySet()).containsAll(keys);
    }

    @Test
    void aMachineInEnglishStillSpeaksVietnamese() {
        assertThat(VIETNAMESE.say(Sentence.of("file.missing", "x"))).startsWith("Không kiểm tra được");
    }

    @Test
    void numbersAreSpelledPlainlyAndListsWithCommas() {
        assertThat(ENGLISH.say(Sentence.of("compare.consistent", "log", 1000, 2_000_000L)))
                .contains("from 1000 to 2000000");
        assertThat(ENGLISH.say(Sentence.of("usage.missing", List.of("A", "B")))).contains("lacks A, B;");
    }

    @Test
    void overlongPartsAreCut() {
        assertThat(ENGLISH.say(Sentence.of("key.made", "x".repeat(10_000)))).hasSize(601);
    }

    private static List<String> places(Texts texts, String key) {
        return PLACE.matcher(texts.bundle().getString(key))
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
