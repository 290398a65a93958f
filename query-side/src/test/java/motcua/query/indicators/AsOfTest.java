package motcua.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is answered as of a past instant is what was answered then: nothing that is recorded later changes it. */
class AsOfTest {

    private static final Bench BENCH = new Bench();
    private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
    private static final LocalDate TO = LocalDate.of(2100, 12, 31);

    @AfterAll
    static void close() {
        BENCH.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, 25);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePastIsWhatItWas(int seed) {
        Random random = new Random(seed);
        List<Bench.Delivered> events = Bench.recorded(Lives.random(random));
        MongoCollection<Document> all = BENCH.collection();
        Bench.deliver(all, events);
        for (Instant then : instants(events, random)) {
            MongoCollection<Document> past = BENCH.collection();
            Bench.deliver(
                    past, events.stream().filter(one -> !isAfter(one, then)).toList());
            for (LocalDate from :
                    List.of(FROM, OfficeDay.dayOf(then), OfficeDay.dayOf(then).plusDays(1))) {
                for (LocalDate to : List.of(TO, OfficeDay.dayOf(then).minusDays(1))) {
                    assertThat(answer(all, new Question(null, from, to, By.OFFICE, then)))
                            .as("from %s to %s as of %s", from, to, then)
                            .isEqualTo(answer(past, new Question(null, from, to, By.OFFICE, null)));
                }
            }
        }
    }

    private static boolean isAfter(Bench.Delivered one, Instant then) {
        return one.event().stamp().recordedAt().isAfter(then);
    }

    /** Of the steps themselves, a moment before each, and of days on which nothing happened. */
    private static List<Instant> instants(List<Bench.Delivered> events, Random random) {
        List<Instant> instants = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            Instant recorded =
                    events.get(random.nextInt(events.size())).event().stamp().recordedAt();
            instants.add(recorded);
            instants.add(recorded.minusMillis(1));
        }
        return instants;
    }

    private static Map<String, String> answer(MongoCollection<Document> collection, Question question) {
        Sums sums = Sums.of(collection, question);
        Map<String, String> answer = new TreeMap<>();
        sums.rows()
                .forEach(
                        (key, tally) -> answer.put(key, Row.of(key, null, tally).toString()));
        answer.put("total", Row.of(null, null, sums.total()).toString());
        answer.put("spans", sums.spans().toString());
        return answer;
    }
}
