package motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"000.17.22.H56-210531-0001", "H26.103.25.7-250908-0112", "G09.20-20260609-0092637"})
    void codesSeenInTheWildAreAccepted(String code) {
        assertThat(new DossierCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "H37-1-1",
                "h37.1-210531-0001",
                "H37-210531-00000001",
                "H37-210531-0001 ",
                "H37\n-210531-0001"
            })
    void otherCodesAreNot(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DossierCode(code));
    }

    @Test
    void aCodeIsIssuedForOfficeDayAndNumber() {
        DossierCode code = DossierCode.issue(new OfficeId("H37.08.01"), LocalDate.of(2026, 11, 23), 7);

        assertThat(code.value()).isEqualTo("H37.08.01-261123-0007");
        assertThat(code.series())
                .isEqualTo(DossierCode.seriesOf(new OfficeId("H37.08.01"), LocalDate.of(2026, 11, 23)));
    }

    @Test
    void aLocalSuffixIsKeptApartFromTheNationalCode() {
        assertThat(ProcedureCode.of("1.001193")).isEqualTo(new ProcedureCode("1.001193", null));
        assertThat(ProcedureCode.of("1.001193.H37")).isEqualTo(new ProcedureCode("1.001193", "H37"));
        assertThat(ProcedureCode.of("1.001193.H37")).hasToString("1.001193.H37");
        assertThatIllegalArgumentException().isThrownBy(() -> ProcedureCode.of("1001193"));
    }

    @Test
    void aNameHasOneSpellingHoweverItIsComposed() {
        assertThat(new OfficerId("Nguye\u0302\u0303n Va\u0306n An"))
                .isEqualTo(new OfficerId("Nguy\u1ec5n V\u0103n An"));
    }

    @Test
    void derivedIdsAreStableAndOfVersionEight() {
        CommandId command = CommandId.chosenBy("lan", "key-1");

        assertThat(CommandId.chosenBy("lan", "key-1")).isEqualTo(command);
        assertThat(CommandId.chosenBy("an", "lkey-1")).isNotEqualTo(command);
        assertThat(DossierId.openedBy(command).value().version()).isEqualTo(8);
        assertThat(DossierId.openedBy(command).value().variant()).isEqualTo(2);
        assertThat(DossierId.registeredAs(new DossierCode("H37.08.01-220304-0001")))
                .as("stored dossiers depend on it")
                .hasToString("1a47cd36-8eca-8d5b-9e80-75203128282b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "",
                "00000000-0000-8000-8000-00000000000g",
                "000000000-000-8000-8000-000000000001",
                "0000000٣-0000-8000-8000-000000000001",
                "+0000001-0000-8000-8000-000000000001"
            })
    void onlyTheCanonicalFormOfAUuidIsAnId(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DossierId.of(text));
    }

    @Test
    void aCodeTellsWhoIssuedItAndWhetherItsDayIsStillToCome() {
        DossierCode code = new DossierCode("H37.26.01-261123-0007");
        LocalDate day = LocalDate.of(2026, 11, 23);

        assertThat(code.agency()).isEqualTo("H37.26.01");
        assertThat(code.isOfDayFrom(day)).isTrue();
        assertThat(code.isOfDayFrom(day.minusDays(1))).isTrue();
        assertThat(code.isOfDayFrom(day.plusDays(1))).isFalse();
        assertThat(new DossierCode("H37.26.01-20271123-0007").isOfDayFrom(day)).isFalse();
    }
}
