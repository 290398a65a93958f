package motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import motcua.deadline.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleRowsTest {

    private static final String HEADER = "version,use,valid_from,valid_to,supplement,supplements_at_most,"
            + "supplement_within_working_days,supplement_closes_after_days,extensions_at_most,extension_notice_days,"
            + "acceptance_working_hours,correction_working_days,alert_hours,apology_working_days,idle_working_hours,handover_cutoff,starts_at,source\n";
    private static final String FIRST =
            "one,BY_DATE,2018-06-21,2025-06-30,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,NĐ 61/2018\n";
    private static final String SECOND =
            "two,BY_DATE,2025-07-01,,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,COMPETENT_AGENCY,NĐ 118/2025\n";

    private static Rules read(String rows) {
        return RuleRows.read("rules.csv", new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void rowsThatFollowEachOtherAreRead() {
        assertThat(read(FIRST + SECOND).all()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "two,BY_DATE,2025-06-30,,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | two does not begin on the day after one",
                "two,BY_DATE,2025-07-02,,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | two does not begin on the day after one",
                "two,BY_DATE,2025-07-01,2025-06-30,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | two ends before it begins",
                "two,BY_DATE,2025-07-01,2030-01-01,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | no rule is in force for ever",
                "two,BY_DATE,,,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | a rule has a first day",
                "two,BESIDE,2025-07-01,,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | a rule has a first day",
                "two,SOMETIMES,2025-07-01,,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | SOMETIMES",
                "two,BY_DATE,2025-07-01,,STOP,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | STOP",
                "two,BY_DATE,2025-07-01,,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,SUBMITTED,x | SUBMITTED",
                "two,BY_DATE,1 July,,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | 1 July",
                "two,BY_DATE,2025-07-01,,RESTART,-1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | 'supplements_at_most' is negative",
                "two,BY_DATE,2025-07-01,,RESTART,1,-3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | 'supplement_within_working_days' is neg",
                "two,BY_DATE,2025-07-01,,RESTART,1,3,-5,1,1,8,3,2,1,24,15:00,ACCEPTED,x | 'supplement_closes_after_days' is negative",
                "two,BY_DATE,2025-07-01,,RESTART,1,3,15,-1,1,8,3,2,1,24,15:00,ACCEPTED,x | 'extensions_at_most' is negative",
                "two,BY_DATE,2025-07-01,,RESTART,1,3,15,1,-1,8,3,2,1,24,15:00,ACCEPTED,x | 'extension_notice_days' is negative",
                "two,BY_DATE,2025-07-01,,RESTART,1,3,15,1,1,-8,3,2,1,24,15:00,ACCEPTED,x | 'acceptance_working_hours' is negative",
                "two,BY_DATE,2025-07-01,,RESTART,1,3,15,1,1,8,-3,2,1,24,15:00,ACCEPTED,x | 'correction_working_days' is negative",
                "two,BY_DATE,2025-07-01,,RESTART,one,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | one",
                "two,BY_DATE,2025-07-01,,RESTART,,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | column 'supplements_at_most' is empty",
                "two,BY_DATE,2025-07-01,,RESTART,1,3,15,1,1,8,3,2,1,24,3pm,ACCEPTED,x | 3pm",
                "two,BY_DATE,2025-07-01,,RESTART,1,3,15,1,1,8,3,2,1,24,15:00:01,ACCEPTED,x | 15:00:01 is not a whole minute",
                "two,BY_DATE,2025-07-01,,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED, | column 'source' is empty",
                "one,BESIDE,,,RESTART,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x | one stands twice"
            })
    void aBadRowIsNamedByFileAndLine(String row, String fault) {
        assertThatExceptionOfType(BadCatalogue.class)
                .isThrownBy(() -> read(FIRST + row + "\n"))
                .withMessageStartingWith("rules.csv, line 3: ")
                .withMessageContaining(fault);
    }

    @Test
    void aRuleAfterOneWithoutEndIsABadRow() {
        assertThatExceptionOfType(BadCatalogue.class)
                .isThrownBy(
                        () -> read(SECOND + "three,BY_DATE,2030-01-01,,PAUSE,1,3,15,1,1,8,3,2,1,24,15:00,ACCEPTED,x\n"))
                .withMessage("rules.csv, line 3: three does not begin on the day after two");
    }

    @Test
    void aFileWithoutRulesIsBad() {
        assertThatExceptionOfType(BadCatalogue.class)
                .isThrownBy(() -> read(""))
                .withMessage("rules.csv, line 1: no rule is in force for ever");
    }
}
