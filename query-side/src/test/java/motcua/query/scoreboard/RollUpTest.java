package motcua.query.scoreboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import motcua.catalogue.Catalogue;
import motcua.dossier.OfficeId;
import motcua.office.Office;
import motcua.query.platform.Documents;
import motcua.query.scoreboard.Histories.Told;
import motcua.query.scoreboard.RollUp.Change;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is rolled up says what the days say, and never stays behind them. */
class RollUpTest {

    private static final Days DATABASE = new Days();
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 150;

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("motcua.rollup.seeds", 12));
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyQuestionIsAnsweredAsFromTheDaysAlone(int seed) {
        Random random = new Random(seed);
        MongoCollection<Document> view = DATABASE.collection();
        deliver(view, Histories.random(random, 40), random);
        List<Document> days = Days.ofOfficeAndDay(view);
        for (int n = 0; n < 40; n++) {
            Question question = question(random);
            assertThat(shown(ScoreboardReader.read(view, question)))
                    .as("seed %d, %s", seed, question)
                    .isEqualTo(shown(reckoned(days, question)));
        }
    }

    /** Of the writes of a batch any may be the last; the same events come again, cut into other batches. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whoDiesBetweenTheDaysAndTheirRollUpsLeavesNothingBehind(int seed) {
        dieAndComeAgain(seed, 3, (view, _) -> assertThat(Days.rolledUp(view)).isNotEqualTo(Days.rollUps(view)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoDiesBetweenThePartsAndTheirDaysLeavesNothingBehind(int seed) {
        dieAndComeAgain(
                seed, 2, (view, before) -> assertThat(Days.ofOfficeAndDay(view)).isEqualTo(before));
    }

    /** @param died takes the view, and the days that were there before */
    private static void dieAndComeAgain(
            int seed, int write, BiConsumer<MongoCollection<Document>, List<Document>> died) {
        Random random = new Random(seed);
        List<Told> all = Histories.random(random, 20);
        MongoCollection<Document> view = DATABASE.collection();
        MongoCollection<Document> undisturbed = DATABASE.collection();
        int half = all.size() / 2;
        deliver(view, all.subList(0, half), random);
        List<Document> days = Days.ofOfficeAndDay(view);
        assertThatThrownBy(() -> flush(dyingAtWrite(write, view), all.subList(half, all.size())))
                .isInstanceOf(MongoSocketException.class);
        died.accept(view, days);

        deliver(view, all.subList(half, all.size()), random);
        deliver(undisturbed, all, random);

        assertThat(Days.rolledUp(view)).isEqualTo(Days.rollUps(view));
        assertThat(view.find()).containsExactlyInAnyOrderElementsOf(undisturbed.find());
    }

    /** What the replayed batch finds counted is written no more, and yet its roll-ups are. */
    @Test
    void aReplayThatChangesNoDayHeals() {
        List<Told> all = Histories.random(new Random(3), 5);
        MongoCollection<Document> view = DATABASE.collection();
        assertThatThrownBy(() -> flush(dyingAtWrite(3, view), all)).isInstanceOf(MongoSocketException.class);
        List<Document> days = Days.ofOfficeAndDay(view);
        assertThat(Days.rolledUp(view)).isEmpty();

        flush(view, all);

        assertThat(Days.ofOfficeAndDay(view)).isEqualTo(days);
        assertThat(Days.rolledUp(view)).isNotEmpty().isEqualTo(Days.rollUps(view));
    }

    @Test
    void aMemberThatIsNeitherAsItWasNorAsItIsIsRefused() {
        Document first = day(1);
        RollUp rollUp = new RollUp("2022-03-04", null);

        assertThat(rollUp.take(new Change(null, first))).isTrue();
        assertThat(rollUp.take(new Change(day(2), day(3)))).isFalse();
        assertThat(rollUp.document().getString("cells")).isEqualTo("2.000815 COUNTER R1 P1 20220304:1\n");
        assertThat(rollUp.take(new Change(first, day(3)))).isTrue();
        assertThat(rollUp.document().getString("cells")).isEqualTo("2.000815 COUNTER R3 P3 20220304:3\n");
    }

    @Test
    void aRollUpNamesItsMembersAndItsRevisionIsTheSumOfTheirs() {
        Document day = day(2);
        RollUp rollUp = new RollUp("2022-03-04", null);

        assertThat(rollUp.take(new Change(null, day))).isTrue();

        assertThat(rollUp.document())
                .isEqualTo(new Document("_id", "all|2022-03-04")
                        .append("dayOfAll", "2022-03-04")
                        .append(Documents.REVISION, 2L)
                        .append("lateEntry", "PT24H")
                        .append("cells", "2.000815 COUNTER R2 P2 20220304:2\n")
                        .append("offices", "H37.08.01 COUNTER R2 P2 20220304:2\n")
                        .append("members", "H37.08.01|2022-03-04 2\n"));
    }

    /** With so many receptions. */
    private static Document day(int receptions) {
        List<Touch> touches = IntStream.range(0, receptions)
                .mapToObj(_ -> Steps.dossier("2022-03-04T08:15", "2022-03-04T17:00"))
                .flatMap(dossier -> Days.touches(dossier.reception(), 0).stream())
                .toList();
        return Days.day(touches);
    }

    private static Question question(Random random) {
        LocalDate from = FIRST.plusDays(random.nextInt(DAYS));
        LocalDate to = from.plusDays(random.nextInt(70));
        // Periods that begin and end with months are what most people ask for.
        Period period = new Period(
                random.nextBoolean() ? from : from.withDayOfMonth(1),
                random.nextBoolean() ? to : to.withDayOfMonth(to.lengthOfMonth()),
                random.nextInt(3) == 0 ? to : FIRST.plusDays(random.nextInt(DAYS)));
        List<By> all = List.of(By.values());
        int by = random.nextInt(all.size() + 1);
        return new Question(office(random), period, by == all.size() ? null : all.get(by), null);
    }

    private static @Nullable Office office(Random random) {
        return random.nextInt(4) == 0 ? Catalogue.bundled().offices().get(new OfficeId("H37.08.01")) : null;
    }

    private static Reckoning reckoned(List<Document> days, Question question) {
        Reckoning reckoning = new Reckoning(question.period(), question.by());
        Office office = question.office();
        days.stream()
                .filter(day ->
                        day.getString("day").compareTo(question.period().to().toString()) <= 0)
                .filter(day -> office == null
                        || day.getString("office").equals(office.id().toString()))
                .forEach(reckoning::take);
        return reckoning;
    }

    /** The spans, the total and the rows, as they are shown. */
    private static List<Object> shown(Reckoning sums) {
        List<Object> rows = new ArrayList<>(List.of(sums.spans(), Row.of(null, null, sums.total())));
        sums.rows().forEach((key, row) -> rows.add(Row.of(key, null, row)));
        return rows;
    }

    private static void deliver(MongoCollection<Document> view, List<Told> events, Random random) {
        for (int start = 0; start < events.size(); ) {
            int end = Math.min(events.size(), start + 1 + random.nextInt(17));
            flush(view, events.subList(start, end));
            start = end;
        }
    }

    private static void flush(MongoCollection<Document> view, List<Told> events) {
        var batch = Days.view().open(view);
        events.forEach(told -> batch.add(told.event(), told.version()));
        batch.flush();
    }

    /** {@code view}, but its database goes away before the bulk write of that number. */
    @SuppressWarnings("unchecked") // a proxy of the raw interface
    private static MongoCollection<Document> dyingAtWrite(int number, MongoCollection<Document> view) {
        AtomicInteger writes = new AtomicInteger();
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                FindIterable.class.getClassLoader(), new Class<?>[] {MongoCollection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("bulkWrite") && writes.incrementAndGet() == number) {
                        throw new MongoSocketException("away", new ServerAddress());
                    }
                    try {
                        return method.invoke(view, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
