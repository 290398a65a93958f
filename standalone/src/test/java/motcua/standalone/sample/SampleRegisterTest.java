package motcua.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The registers add up to what the province published. */
class SampleRegisterTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2022, -7})
    void huuLungHasItsPublishedFigures(long seed) throws IOException {
        Figures figures = figures(Scope.HUU_LUNG, seed);

        assertThat(figures.offices).containsExactly(Plans.HUU_LUNG);
        assertThat(figures.inNineMonths).isEqualTo(figures.lines).isEqualTo(4_577);
        assertThat(figures.resolved).isEqualTo(4_573);
        assertThat(figures.late).isZero();
        assertThat(figures.unresolvedAndDueByTheEnd).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2022, -7})
    void hoangDongHasItsPublishedFigures(long seed) throws IOException {
        Figures figures = figures(Scope.HOANG_DONG, seed);

        assertThat(figures.offices).containsExactly(Plans.HOANG_DONG);
        assertThat(figures.lines).isEqualTo(11_497);
        assertThat(figures.resolved).isEqualTo(11_471);
        assertThat(figures.late).isZero();
        assertThat(figures.unresolvedAndDueByTheEnd).isZero();
    }

    @Test
    void theProvinceHasItsPublishedFigures() throws IOException {
        Figures figures = figures(Scope.PROVINCE, 2022);

        assertThat(figures.offices).hasSize(200);
        assertThat(figures.inNineMonths).isEqualTo(446_367);
        assertThat(figures.onlineInNineMonths).isEqualTo(45_945);
        assertThat(figures.late).isZero();
        assertThat(figures.unresolvedAndDueByTheEnd).isZero();
        assertThat(figures.received).containsEntry(Plans.HUU_LUNG, 4_577L).containsEntry(Plans.HOANG_DONG, 11_497L);
        assertThat(figures.lines - figures.inNineMonths)
                .as("Hoàng Đồng in 2021")
                .isEqualTo(6_570);
        assertThat(figures.resolved - figures.returned)
                .as("results nobody fetched")
                .isBetween(4_000L, 20_000L);
    }

    @Test
    void theProvinceHoldsTheOfficesOwnRegistersLineForLine() throws IOException {
        String province = written(Scope.PROVINCE, 2022);

        assertThat(linesOf(province, "H37.08.01-")).isEqualTo(linesOf(written(Scope.HUU_LUNG, 2022), "H37.08.01-"));
        assertThat(linesOf(province, "H37.01.06-")).isEqualTo(linesOf(written(Scope.HOANG_DONG, 2022), "H37.01.06-"));
    }

    @Test
    void oneSeedIsOneFileAndAnotherSeedAnother() throws IOException {
        assertThat(written(Scope.HUU_LUNG, 1)).isEqualTo(written(Scope.HUU_LUNG, 1));
        assertThat(written(Scope.HUU_LUNG, 1)).isNotEqualTo(written(Scope.HUU_LUNG, 2));
    }

    @Test
    void theCommandLineWritesTheSameToAFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("register.csv");

        SampleRegisterMain.main(new String[] {"HUU_LUNG", "1", file.toString()});

        assertThat(Files.readString(file)).isEqualTo(written(Scope.HUU_LUNG, 1));
    }

    private static Figures figures(Scope scope, long seed) throws IOException {
        Figures figures = new Figures();
        Register.read(scope, seed, figures::take);
        return figures;
    }

    private static String written(Scope scope, long seed) throws IOException {
        StringWriter out = new StringWriter();
        SampleRegister.write(scope, seed, out);
        return out.toString();
    }

    private static String linesOf(String register, String code) {
        return register.lines().filter(line -> line.startsWith(code)).collect(Collectors.joining("\n"));
    }
}
