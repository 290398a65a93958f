package motcua.deadline;

import static motcua.deadline.Times.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private static final Rules RULES = Times.CATALOGUE.rules();

    @ParameterizedTest(name = "accepted {0}: {1}")
    @CsvSource({
        // Registers tell of dossiers older than the first rule.
        "2000-01-01T00:00, nd-61-2018",
        "2018-06-21T00:00, nd-61-2018",
        "2025-06-30T23:59:59.999, nd-61-2018",
        "2025-07-01T00:00, nd-118-2025",
        "2026-08-04T23:59:59.999, nd-118-2025",
        "2026-08-05T00:00, nd-309-2026",
        "2100-01-01T00:00, nd-309-2026"
    })
    void theDayOfAcceptanceInVietnamChoosesTheRule(String accepted, String rule) {
        assertThat(RULES.inForce(local(accepted)).version()).isEqualTo(rule);
    }

    @Test
    void aReadingIsNeverTheFirstRule() {
        Rules rules = new Rules(List.of(Times.rule(SupplementEffect.PAUSE), rule("one", LocalDate.EPOCH, null)));

        assertThat(rules.inForce(local("1969-01-01T00:00")).version()).isEqualTo("one");
    }

    @Test
    void everyNameInStoredEventsIsKnown() {
        assertThat(RULES.named("simple-1")).map(Rule::use).contains(Rule.Use.STORED);
        assertThat(RULES.named("nd-118-2025")).map(Rule::use).contains(Rule.Use.BY_DATE);
        assertThat(RULES.named("register")).isEmpty();
    }

    @Test
    void index766IsShownBesideTheRuleInForce() {
        assertThat(RULES.readings()).extracting(Rule::version).containsExactly("index-766");
    }

    @Test
    void theNumbersAreThoseOfTheDecree() {
        Rule rule = RULES.named("nd-309-2026").orElseThrow();

        assertThat(rule.supplements()).isEqualTo(new Rule.Supplements(SupplementEffect.RESTART, 1, 3, 15));
        assertThat(rule.extensions()).isEqualTo(new Rule.Extensions(1, 1));
        assertThat(rule.acceptanceWorkingHours()).isEqualTo(8);
        assertThat(rule.correctionWorkingDays()).isEqualTo(3);
        assertThat(rule.handoverCutoff()).isEqualTo(LocalTime.of(15, 0));
        assertThat(rule.startsAt()).isEqualTo(StartsAt.COMPETENT_AGENCY);
    }

    @ParameterizedTest(name = "until {0}, from {1}: {2}")
    @CsvSource({
        "2020-01-31, 2020-02-01, true",
        "2020-01-31, 2020-01-31, false",
        "2020-01-31, 2020-02-02, false",
        ", 2020-02-01, false"
    })
    void rulesFollowEachOtherWithoutOverlapOrGap(@Nullable LocalDate end, LocalDate start, boolean sound) {
        List<Rule> rules = List.of(rule("one", LocalDate.EPOCH, end), rule("two", start, null));

        if (sound) {
            assertThat(new Rules(rules).all()).hasSize(2);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Rules(rules))
                    .withMessage("two does not begin on the day after one");
        }
    }

    @Test
    void someRuleIsInForceForEver() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rules(List.of(rule("one", LocalDate.EPOCH, LocalDate.EPOCH))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rules(List.of(Times.rule(SupplementEffect.PAUSE))))
                .withMessage("no rule is in force for ever");
    }

    @Test
    void aRuleIsNotValidBackwardsAndNotNegative() {
        assertThat(rule("a day", LocalDate.EPOCH, LocalDate.EPOCH).validTo()).isEqualTo(LocalDate.EPOCH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("one", LocalDate.EPOCH, LocalDate.EPOCH.minusDays(1)))
                .withMessage("one ends before it begins");
        assertThatIllegalArgumentException().isThrownBy(() -> rule(Rule.Use.BY_DATE, null, null, 1, 1, 15));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(Rule.Use.BESIDE, LocalDate.EPOCH, null, 1, 1, 15));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(Rule.Use.BESIDE, null, LocalDate.EPOCH, 1, 1, 15));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(Rule.Use.BESIDE, null, null, -1, 1, 15));
        assertThatIllegalArgumentException().isThrownBy(() -> rule(Rule.Use.BESIDE, null, null, 1, -1, 15));
        assertThat(rule(Rule.Use.BESIDE, null, null, 0, 0, 0).acceptanceWorkingHours())
                .isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Supplements(SupplementEffect.NONE, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Supplements(SupplementEffect.NONE, 0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Supplements(SupplementEffect.NONE, 0, 0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Extensions(-1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Extensions(0, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Reminders(-1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Reminders(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rule.Reminders(0, 0, -1));
    }

    private static Rule rule(String version, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Rule(
                version,
                Rule.Use.BY_DATE,
                from,
                to,
                new Rule.Supplements(SupplementEffect.RESTART, 1, 3, 15),
                new Rule.Extensions(1, 1),
                8,
                3,
                new Rule.Reminders(2, 1, 24),
                LocalTime.of(15, 0),
                StartsAt.ACCEPTED,
                "derived");
    }

    private static Rule rule(
            Rule.Use use,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int acceptance,
            int correction,
            int cutoff) {
        Rule other = Times.rule(SupplementEffect.RESTART);
        return new Rule(
                "other",
                use,
                from,
                to,
                other.supplements(),
                other.extensions(),
                acceptance,
                correction,
                other.reminders(),
                LocalTime.of(cutoff, 0),
                StartsAt.ACCEPTED,
                "derived");
    }
}
