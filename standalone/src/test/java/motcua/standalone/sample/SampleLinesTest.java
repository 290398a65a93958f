package motcua.standalone.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import motcua.calendar.WorkingCalendar;
import motcua.catalogue.Catalogue;
import motcua.deadline.Run;
import motcua.dossier.DossierCode;
import motcua.dossier.OfficerId;
import motcua.procedure.Procedure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every line could stand in a real register. */
class SampleLinesTest {

    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final OffsetDateTime END = OffsetDateTime.parse("2022-09-30T17:00:00+07:00");
    private static final List<Line> LINES = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        Register.read(Scope.HUU_LUNG, 2022, LINES::add);
        Register.read(Scope.HOANG_DONG, 2022, LINES::add);
    }

    @Test
    void theDueInstantIsTheOneTheRulesGive() {
        assertThat(LINES).allSatisfy(line -> assertThat(line.due().toInstant()).isEqualTo(due(line)));
    }

    private static Instant due(Line line) {
        Instant accepted = line.received().toInstant();
        return Run.of(accepted, procedure(line).term(), CATALOGUE.setting(line.office(), accepted))
                .deadline()
                .orElseThrow()
                .due();
    }

    @Test
    void nothingHappensOnAClosedDayOrOutsideOfficeHours() {
        assertThat(LINES).allSatisfy(line -> assertThat(instants(line)).allMatch(SampleLinesTest::isOpen));
    }

    @Test
    void stepsFollowEachOtherAndEndWithTheRegister() {
        assertThat(LINES).allSatisfy(line -> {
            List<OffsetDateTime> instants = instants(line).toList();
            assertThat(instants).isSorted();
            assertThat(instants.getLast()).isBeforeOrEqualTo(END);
        });
        assertThat(LINES).noneMatch(line -> line.resolved() == null && line.returned() != null);
    }

    @Test
    void codesAreTheRunningNumbersOfOfficeAndDay() {
        Set<DossierCode> codes = new HashSet<>();
        for (Line line : LINES) {
            String series = DossierCode.seriesOf(line.office(), line.received().toLocalDate());
            assertThat(codes.add(line.code())).isTrue();
            assertThat(line.code().series()).isEqualTo(series);
            assertThat(number(line) == 1 || codes.contains(numbered(line, number(line) - 1)))
                    .isTrue();
        }
    }

    @Test
    void linesAreInOrderOfReception() {
        assertThat(LINES.stream().filter(line -> line.office().equals(Plans.HOANG_DONG)))
                .extracting(Line::received)
                .isSorted();
    }

    @Test
    void officersAreFewAndApplicantsMany() {
        List<Line> office = LINES.stream()
                .filter(line -> line.office().equals(Plans.HUU_LUNG))
                .toList();

        assertThat(office)
                .allSatisfy(line ->
                        assertThat(new OfficerId(line.officer()).value()).isEqualTo(line.officer()));
        assertThat(office.stream().map(Line::officer).distinct().count()).isBetween(3L, 6L);
        assertThat(office.stream().map(Line::applicant).distinct().count()).isGreaterThan(2_000);
    }

    @Test
    void copiesAndCivilStatusAreMostOfTheWork() {
        assertThat(LINES.stream()
                        .filter(line -> Set.of("Chứng thực", "Hộ tịch")
                                .contains(procedure(line).field()))
                        .count())
                .isGreaterThan(LINES.size() * 8L / 10);
    }

    private static Procedure procedure(Line line) {
        return CATALOGUE.procedure(line.procedure()).orElseThrow();
    }

    private static Stream<OffsetDateTime> instants(Line line) {
        return Stream.of(line.received(), line.resolved(), line.returned()).filter(Objects::nonNull);
    }

    private static boolean isOpen(OffsetDateTime instant) {
        LocalTime time = instant.atZoneSameInstant(WorkingCalendar.ZONE).toLocalTime();
        boolean morning = !time.isBefore(LocalTime.of(7, 30)) && !time.isAfter(LocalTime.of(11, 30));
        boolean afternoon = !time.isBefore(LocalTime.of(13, 30)) && !time.isAfter(LocalTime.of(17, 0));
        return (morning || afternoon) && CATALOGUE.calendar().isOpen(instant.toLocalDate());
    }

    private static int number(Line line) {
        return Integer.parseInt(
                line.code().value().substring(line.code().series().length() + 1));
    }

    private static DossierCode numbered(Line line, int number) {
        return DossierCode.issue(line.office(), line.received().toLocalDate(), number);
    }
}
