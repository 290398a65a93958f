package motcua.query.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.query.indicators.LateEntry;
import motcua.query.scoreboard.Histories.Told;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scoreboard says of the past is what it would have said then. */
class AsOfTest {

    private static final Days DATABASE = new Days();

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("motcua.asof.seeds", 25));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asOfAnInstantTheFullViewSaysWhatAViewOfThatInstantSays(int seed) {
        Random random = new Random(seed);
        List<Told> all = Histories.random(random, 40);
        MongoCollection<Document> full = view(all);
        for (int n = 0; n < 4; n++) {
            Instant then = then(all, random);
            MongoCollection<Document> past = view(all.stream()
                    .filter(told -> !told.recordedAt().isAfter(then))
                    .toList());
            LocalDate today = OfficeDay.dayOf(then);
            Period period = period(today, random);
            for (By by : By.values()) {
                assertThat(shown(full, new Question(null, period, by, then)))
                        .as("seed %d, as of %s, by %s", seed, then, by)
                        .isEqualTo(shown(past, new Question(null, period, by, null)));
            }
        }
    }

    /** A closed day never changes: whatever is recorded later stands in documents of later days. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anEventChangesNoDocumentButThoseOfTheDayOnWhichItWasRecorded(int seed) {
        for (Told told : Histories.random(new Random(seed), 10)) {
            assertThat(Days.touches(told.event(), told.version()))
                    .allSatisfy(
                            touch -> assertThat(touch.at().recorded()).isEqualTo(OfficeDay.dayOf(told.recordedAt())));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inTheEndADossierCountsOnceHoweverOftenItWasDecided(int seed) {
        List<Told> all = Histories.random(new Random(seed), 40);
        Map<String, Boolean> ends = new LinkedHashMap<>();
        all.forEach(told -> ends.put(told.event().dossier().toString(), told.isResolved()));

        Row total = shown(view(all), everything(null)).getFirst();

        assertThat(total.resolved())
                .isEqualTo(ends.values().stream().filter(end -> end).count());
        assertThat(total.early() + total.onTime() + total.late()).isEqualTo(total.resolved());
        assertThat(total.received()).isEqualTo(total.resolved() + total.open() + total.stopped());
        assertThat(total.onTimeByIndex766().denominator()).isEqualTo(total.resolved() + total.open());
    }

    @Test
    void beforeTheFirstEventThereIsNothing() {
        List<Told> all = Histories.random(new Random(1), 10);

        List<Row> rows = shown(view(all), everything(Histories.START.minusSeconds(1)));

        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().received()).isZero();
        assertThat(rows.getFirst().open()).isZero();
    }

    @Test
    void whatWasCountedAfterThePeriodSaysNothingOfHowLongIsLate() {
        List<Told> received = Histories.random(new Random(1), 20).stream()
                .filter(told ->
                        told.event() instanceof DossierReceived e && e.stamp().comesFromAPerson())
                .toList();
        MongoCollection<Document> days = view(List.of(received.getFirst()));
        Told later = received.getLast();
        var batch = new ScoreboardView(new LateEntry(Duration.ofDays(2))).open(days);
        batch.add(later.event(), later.version());
        batch.flush();
        LocalDate first = OfficeDay.dayOf(received.getFirst().recordedAt());
        LocalDate last = OfficeDay.dayOf(later.recordedAt());

        Question ofTheFirstDay = new Question(null, new Period(first, first, last), null, later.recordedAt());

        assertThat(last).isAfter(first);
        assertThat(ScoreboardReader.read(days, ofTheFirstDay).spans()).containsExactly("PT24H");
    }

    /** More than one question has room for. */
    @Test
    void whatOneRegisterToldOfManyDaysCountsWhole() {
        int count = 4_100;
        LocalDate recorded = LocalDate.of(2026, 11, 23);
        Instant at = Steps.instant("2026-11-23T09:00");
        MongoCollection<Document> view = DATABASE.collection();
        List<Document> documents = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            Touch like = Days.touches(
                            Steps.dossier("2026-11-20T08:15", "2026-11-23T17:00")
                                    .reception(),
                            0)
                    .getFirst();
            OfficeDay day = new OfficeDay(like.at().office(), recorded.minusDays(n), recorded);
            documents.addAll(
                    Days.after(Map.of(), List.of(new Touch(day, like.cell(), like.dossier(), 0, at, like.tally())))
                            .values());
        }
        view.insertMany(documents);

        Question question = new Question(null, new Period(recorded.minusDays(count), recorded, recorded), null, at);

        assertThat(ScoreboardReader.read(view, question).total().of(Count.RECEIVED))
                .isEqualTo(count);
    }

    private static Question everything(@Nullable Instant asOf) {
        LocalDate last = LocalDate.of(2027, 12, 31);
        return new Question(null, new Period(LocalDate.of(2026, 1, 1), last, last), By.OFFICE, asOf);
    }

    /** In half of the cases the very instant of a step, which counts. */
    private static Instant then(List<Told> all, Random random) {
        return random.nextBoolean()
                ? all.get(random.nextInt(all.size())).recordedAt()
                : Histories.START.plus(Duration.ofMillis(random.nextLong(Histories.SPAN.toMillis())));
    }

    private static Period period(LocalDate today, Random random) {
        LocalDate from = today.minusDays(random.nextInt(60));
        return new Period(from, from.plusDays(random.nextInt(70)), today);
    }

    private static MongoCollection<Document> view(List<Told> events) {
        MongoCollection<Document> days = DATABASE.collection();
        var batch = Days.view().open(days);
        events.forEach(told -> batch.add(told.event(), told.version()));
        batch.flush();
        return days;
    }

    /** The total and the rows, as they are shown. */
    private static List<Row> shown(MongoCollection<Document> days, Question question) {
        Reckoning sums = ScoreboardReader.read(days, question);
        List<Row> rows = new ArrayList<>(List.of(Row.of(null, null, sums.total())));
        sums.rows().forEach((key, row) -> rows.add(Row.of(key, null, row)));
        return rows;
    }
}
