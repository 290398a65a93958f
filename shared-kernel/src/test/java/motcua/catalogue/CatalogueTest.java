package motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import motcua.calendar.WorkingHours;
import motcua.deadline.Limit;
import motcua.deadline.Setting;
import motcua.deadline.SupplementEffect;
import motcua.deadline.Term;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.office.Office;
import motcua.procedure.Procedure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private static final String HEADER = "code,name,field,limit_value,limit_unit,late_cutoff\n";

    @Test
    void theBundledFilesAreSound() {
        Catalogue catalogue = Catalogue.bundled();

        assertThat(catalogue.procedures()).hasSize(29);
        assertThat(catalogue.offices()).hasSize(200);
        assertThat(catalogue.offices().get(new OfficeId("H37.08.01")))
                .extracting("name")
                .isEqualTo("thị trấn Hữu Lũng");
        assertThat(catalogue.calendar().isOpen(LocalDate.of(2024, 5, 4)))
                .as("make-up Saturday")
                .isTrue();
        assertThat(catalogue.calendar().isOpen(LocalDate.of(2024, 4, 29)))
                .as("swapped day")
                .isFalse();
        assertThat(catalogue.calendar().isOpen(LocalDate.of(2026, 11, 24)))
                .as("newly decreed")
                .isFalse();
    }

    @Test
    void aLocalVariantHasTheNationalLimit() {
        Catalogue catalogue = Catalogue.bundled();

        assertThat(catalogue
                        .procedure(ProcedureCode.of("1.004873.H37"))
                        .orElseThrow()
                        .limit())
                .isEqualTo(new Limit(3, Limit.Unit.WORKING_DAY, null));
        assertThat(catalogue.procedure(ProcedureCode.of("9.999999"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.001193,Khai sinh,Hộ tịch,,SAME_DAY,15:00 | column 'limit_value' is empty",
                "1.001193,Khai sinh,Hộ tịch,0,SAME_DAY,15:00 | a limit is at least 1",
                "1.001193,Khai sinh,Hộ tịch,1,FORTNIGHT, | FORTNIGHT",
                "1001193,Khai sinh,Hộ tịch,1,SAME_DAY, | not a procedure code",
                "1.001193,Khai sinh,Hộ tịch,1,SAME_DAY,3pm | 3pm",
                "1.001193,Khai sinh,Hộ tịch,1,SAME_DAY,15:00:01 | 15:00:01 is not a whole minute",
                "1.001193,Khai sinh,Hộ tịch,3,WORKING_DAY,15:00 | column 'late_cutoff' is for SAME_DAY alone",
                "1.001193,Khai sinh,Hộ tịch,-1,SAME_DAY, | column 'limit_value' is negative",
                "1.000894,Kết hôn,Hộ tịch,1,SAME_DAY, | stands twice"
            })
    void aBadRowIsNamedByFileAndLine(String row, String fault) {
        String file = HEADER + "1.000894,Kết hôn,Hộ tịch,1,SAME_DAY,15:00\n" + row + "\n";

        assertThatExceptionOfType(BadCatalogue.class)
                .isThrownBy(() -> ProcedureRows.read("procedures.csv", in(file)))
                .withMessageStartingWith("procedures.csv, line 3: ")
                .withMessageContaining(fault);
    }

    @Test
    void aWeekendDayNeedsNoClosing() {
        assertThatExceptionOfType(BadCatalogue.class)
                .isThrownBy(() -> DayRows.read("holidays.csv", in("date,kind\n2022-03-05,CLOSED\n")))
                .withMessage("holidays.csv, line 2: 2022-03-05 is CLOSED without any listing");
    }

    @Test
    void aListedDayHasAName() {
        assertThatExceptionOfType(BadCatalogue.class)
                .isThrownBy(() -> DayRows.read("holidays.csv", in("date,kind,name\n2022-03-07,CLOSED,\n")))
                .withMessage("holidays.csv, line 2: column 'name' is empty");
    }

    @Test
    void sectorLawAndTheSourceOfALimitStandInTheProcedure() {
        String file = """
                code,name,field,limit_value,limit_unit,late_cutoff,extended_limit_value,limit_source,supplement
                1.000894,Kết hôn,Hộ tịch,2,MONTH,,5,Luật,PAUSE
                """;
        Procedure procedure = ProcedureRows.read("procedures.csv", in(file))
                .values()
                .iterator()
                .next();

        assertThat(procedure.term())
                .isEqualTo(new Term(new Limit(2, Limit.Unit.MONTH, null), "Luật", SupplementEffect.PAUSE));
        assertThat(procedure.extendedLimitValue()).isEqualTo(5);
    }

    @Test
    void whatAProcedureDoesNotSayIsNotInvented() {
        Procedure procedure =
                Catalogue.bundled().procedure(ProcedureCode.of("1.004873")).orElseThrow();

        assertThat(procedure.supplement()).isNull();
        assertThat(procedure.extendedLimitValue()).isNull();
        assertThat(procedure.limitSource()).isEqualTo("stored files");
    }

    @Test
    void anOfficeWithoutHoursHasTheUsualOnes() {
        Map<OfficeId, Office> offices = OfficeRows.read(
                "offices.csv",
                in(
                        "id,name,district,hours\nH37.08.01,one,Hữu Lũng,\nH37.08.02,two,Hữu Lũng,07:00-11:00 13:00-16:30\n"));

        assertThat(offices.values())
                .extracting(Office::hours)
                .containsExactly(WorkingHours.USUAL, WorkingHours.parse("07:00-11:00 13:00-16:30"));
    }

    @Test
    void hoursThatCannotBeAreNamedByFileAndLine() {
        assertThatExceptionOfType(BadCatalogue.class)
                .isThrownBy(() -> OfficeRows.read(
                        "offices.csv", in("id,name,district,hours\nH37.08.01,one,Hữu Lũng,13:00-17:00 07:00-11:00\n")))
                .withMessageStartingWith("offices.csv, line 2: ")
                .withMessageContaining("does not come after");
    }

    @Test
    void theSettingOfADossierIsThatOfItsOfficeAndDay() {
        Catalogue catalogue = Catalogue.bundled();
        Setting known = catalogue.setting(new OfficeId("H37.08.01"), Instant.parse("2026-08-04T17:00:00Z"));
        Setting unknown = catalogue.setting(new OfficeId("H99.99"), Instant.parse("2026-08-04T16:59:59Z"));

        assertThat(known.rule().version()).isEqualTo("nd-309-2026");
        assertThat(unknown.rule().version()).isEqualTo("nd-118-2025");
        assertThat(List.of(known.hours(), unknown.hours())).containsOnly(WorkingHours.USUAL);
        assertThat(known.calendar()).isSameAs(catalogue.calendar());
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
