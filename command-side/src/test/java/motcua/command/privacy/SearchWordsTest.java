package motcua.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.of("Nguyễn", "Đặng", "Thị", "Mỹ", "Đỡ", "Ỷ", "Lan", "Hứa", "Páo", "Vi", "Ngưỡng", "Ê", "Ban")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** However somebody types a name. */
    @Property(tries = 300)
    void neitherAccentsNorCapitalsNorOrderNorSpacesMatter(@ForAll("names") List<String> name, @ForAll Random chance) {
        List<String> typed = new ArrayList<>(name);
        Collections.shuffle(typed, chance);
        String text = String.join(chance.nextBoolean() ? " " : "  , ", typed);
        text = chance.nextBoolean() ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
        text = Normalizer.normalize(text, chance.nextBoolean() ? Normalizer.Form.NFC : Normalizer.Form.NFD);
        if (chance.nextBoolean()) {
            text = text.replaceAll("[đĐ]", "d");
        }

        assertThat(SearchWords.askedFor(text)).isEqualTo(SearchWords.of(Applicant.named(String.join(" ", name))));
    }

    @Test
    void wordsArePlain() {
        assertThat(SearchWords.askedFor("  Đặng THỊ-Mỹ Đỡ ")).containsExactlyInAnyOrder("dang", "thi", "my", "do");
        assertThat(SearchWords.askedFor(" ,. ")).isEmpty();
    }

    /** U+0110, U+00D0 and U+0189 look alike. */
    @Test
    void whatLooksLikeDIsOne() {
        assertThat(List.of("Đặng", "\u00d0ặng", "\u0189ặng", "đặng", "\u00f0ặng", "\u0256ặng"))
                .allSatisfy(name -> assertThat(SearchWords.askedFor(name)).containsExactly("dang"));
    }

    /** However somebody writes a number. */
    @Property(tries = 100)
    void aPhoneNumberIsTheSameHoweverItIsWritten(@ForAll Random chance) {
        String number = "9" + String.format(Locale.ROOT, "%08d", chance.nextInt(100_000_000));
        Applicant applicant = new Applicant("An", null, null, "0" + number, null, null);
        for (String written : List.of(
                "0" + number,
                "+84" + number,
                "0084" + number,
                "+84 " + number,
                "0" + number.replaceAll("(...)", "$1."))) {
            assertThat(SearchWords.of(applicant)).as(written).containsAll(SearchWords.askedFor(written));
        }
    }
}
