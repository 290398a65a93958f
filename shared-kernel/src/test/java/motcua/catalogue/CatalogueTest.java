package motcua.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import motcua.deadline.Limit;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
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

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
