package motcua.query.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import motcua.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionTest {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void withoutAnythingItIsThisYearSoFarOfAllOffices() {
        Question question = ask(null, null, null, null);

        assertThat(question.office()).isNull();
        assertThat(question.by()).isNull();
        assertThat(question.period()).isEqualTo(new Period(LocalDate.of(2026, 1, 1), TODAY, TODAY));
    }

    @Test
    void aPastEndAsksForItsYear() {
        assertThat(ask(null, null, "2022-09-30", null).period().from()).isEqualTo("2022-01-01");
    }

    @Test
    void oneDayIsAPeriod() {
        assertThat(ask(null, "2022-09-30", "2022-09-30", null).period().to()).isEqualTo("2022-09-30");
    }

    @Test
    void anOfficeIsOneOfTheCatalogue() {
        assertThat(Objects.requireNonNull(ask("H37.08.01", null, null, null).office())
                        .name())
                .isEqualTo("thị trấn Hữu Lũng");
    }

    @Test
    void asOfAPastInstantItsDayIsToday() {
        Question question =
                Question.of(new Question.Asked(null, null, null, null, "2022-03-09T18:00:00Z"), CATALOGUE, NOW);

        assertThat(question.asOf()).isEqualTo("2022-03-09T18:00:00Z");
        assertThat(question.period().from()).isEqualTo("2022-01-01");
        assertThat(question.period().to()).isEqualTo("2022-03-10");
        assertThat(question.period().today()).isEqualTo("2022-03-10");
    }

    private static Question ask(
            @Nullable String office, @Nullable String from, @Nullable String to, @Nullable String by) {
        return Question.of(new Question.Asked(office, from, to, by, null), CATALOGUE, NOW);
    }
}
