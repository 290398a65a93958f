package motcua.query.scoreboard;

import static motcua.query.scoreboard.Steps.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import motcua.dossier.Channel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    /** Due on the 9th; resolved early, on time, late on the day, late on the next day, and never. */
    private static final List<Steps> MARCH = List.of(
            march().resolvedAt("2022-03-08T10:00"),
            march().resolvedAt("2022-03-09T10:00"),
            march().resolvedAt("2022-03-09T18:00"),
            march().resolvedAt("2022-03-10T10:00"),
            march());

    @Test
    void theFlowIsCountedInThePeriodAndNowhereElse() {
        assertThat(on("2022-03-09", "2022-03-09", "2026-11-23").of(Count.RECEIVED))
                .isZero();
        assertThat(on("2022-03-09", "2022-03-09", "2026-11-23").of(Count.ON_TIME))
                .isEqualTo(1);
        assertThat(on("2022-03-04", "2022-03-10", "2026-11-23").of(Count.RESOLVED))
                .isEqualTo(4);
    }

    @Test
    void openIsWhatWasReceivedAndNotResolvedByTheEndOfTheDay() {
        assertThat(openAtTheEndOf("2022-03-03")).isEqualTo("0 open, 0 late");
        assertThat(openAtTheEndOf("2022-03-04")).isEqualTo("5 open, 0 late");
        assertThat(openAtTheEndOf("2022-03-08")).isEqualTo("4 open, 0 late");
        assertThat(openAtTheEndOf("2022-03-09")).isEqualTo("2 open, 2 late");
        assertThat(openAtTheEndOf("2022-03-10")).isEqualTo("1 open, 1 late");
        assertThat(openAtTheEndOf("2022-12-31")).isEqualTo("1 open, 1 late");
    }

    @Test
    void whatIsDueTodayIsNotLateBeforeTheDayIsOver() {
        Sums sums = on("2022-03-01", "2022-03-09", "2022-03-09");

        assertThat(stock(sums)).isEqualTo("2 open, 0 late");
    }

    @Test
    void whatWasDueYesterdayAndIsResolvedTodayIsNotOpenAnyMore() {
        Sums sums = on("2022-03-01", "2022-03-10", "2022-03-10");

        assertThat(stock(sums)).isEqualTo("1 open, 1 late");
    }

    @Test
    void nothingIsKnownOfDaysToCome() {
        assertThat(stock(on("2022-03-01", "2022-12-31", "2022-03-05"))).isEqualTo("5 open, 0 late");
    }

    @Test
    void monthsHaveNoGapsAndEndWithTheirOwnStock() {
        Steps january = dossier("2022-01-28T10:00", "2022-02-08T17:00").resolvedAt("2022-04-01T10:00");
        Reckoning sums = reckon(period("2022-01-01", "2022-05-31", "2022-04-15"), By.MONTH, Stream.of(january));

        assertThat(sums.rows().entrySet())
                .extracting(Map.Entry::getKey, row -> row.getValue().of(Count.RECEIVED), row -> stock(row.getValue()))
                .containsExactly(
                        tuple("2022-01", 1L, "1 open, 0 late"),
                        tuple("2022-02", 0L, "1 open, 1 late"),
                        tuple("2022-03", 0L, "1 open, 1 late"),
                        tuple("2022-04", 0L, "0 open, 0 late"));
    }

    @Test
    void monthsBeforeThePeriodLeaveTheirStockToItsFirst() {
        Steps january = dossier("2022-01-28T10:00", "2022-02-08T17:00");
        Reckoning sums = reckon(period("2022-03-10", "2022-03-31", "2026-11-23"), By.MONTH, Stream.of(january));

        assertThat(sums.rows()).containsOnlyKeys("2022-03");
        assertThat(stock(row(sums, "2022-03"))).isEqualTo("1 open, 1 late");
    }

    @Test
    void rowsAreSortedAndTheEmptyOnesLeftOut() {
        Stream<Steps> three = Stream.of(
                dossier("H37.01.06", "2.000815", Channel.ONLINE, "2022-03-04T08:15", "2022-03-04T17:00"),
                dossier("H37.01.01", "2.000815", Channel.COUNTER, "2022-03-04T08:15", "2022-03-04T17:00"),
                dossier("H37.01.03", "2.000815", Channel.POST, "2022-04-04T08:15", "2022-04-04T17:00"));
        Reckoning sums = reckon(period("2022-03-01", "2022-03-31", "2026-11-23"), By.OFFICE, three);

        assertThat(sums.rows()).containsOnlyKeys("H37.01.01", "H37.01.06");
        assertThat(sums.rows().firstKey()).isEqualTo("H37.01.01");
        assertThat(row(sums, "H37.01.06").online()).isEqualTo(1);
    }

    @Test
    void everyGroupingAddsUpToTheTotal() {
        for (By by : By.values()) {
            Reckoning sums = reckon(period("2022-03-01", "2022-03-31", "2026-11-23"), by, MARCH.stream());
            assertThat(sums.rows().values().stream().mapToLong(row -> row.of(Count.RESOLVED)))
                    .containsExactly(sums.total().of(Count.RESOLVED));
        }
    }

    private static Sums row(Reckoning sums, String key) {
        return Objects.requireNonNull(sums.rows().get(key));
    }

    private static Steps march() {
        return dossier("2022-03-04T08:15", "2022-03-09T17:00");
    }

    private static String openAtTheEndOf(String day) {
        return stock(on("2022-01-01", day, "2026-11-23"));
    }

    private static String stock(Sums sums) {
        return sums.open() + " open, " + sums.openLate() + " late";
    }

    private static Sums on(String from, String to, String today) {
        return reckon(period(from, to, today), null, MARCH.stream()).total();
    }

    private static Period period(String from, String to, String today) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(today));
    }

    private static Reckoning reckon(Period period, @Nullable By by, Stream<Steps> dossiers) {
        Reckoning reckoning = new Reckoning(period, by);
        days(dossiers).values().forEach(reckoning::take);
        return reckoning;
    }

    private static Map<OfficeDay, Document> days(Stream<Steps> dossiers) {
        Map<OfficeDay, Document> days = new LinkedHashMap<>();
        dossiers.flatMap(ReckoningTest::touches)
                .collect(Collectors.groupingBy(Touch::at))
                .forEach((at, touches) -> days.put(at, Days.day(touches)));
        return days;
    }

    private static Stream<Touch> touches(Steps dossier) {
        Stream<Touch> reception = Days.touches(dossier.reception(), 0).stream();
        return dossier.resolved() == null
                ? reception
                : Stream.concat(reception, Days.touches(dossier.resolution(), 1).stream());
    }
}
