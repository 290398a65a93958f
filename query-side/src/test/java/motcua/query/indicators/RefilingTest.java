package motcua.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Who is sent away comes back under another code. */
class RefilingTest {

    private static final Bench BENCH = new Bench();
    private static final String ON_THE_FIRST = Life.OFFICE + "|2026-12-01 hoa REFILED";

    private final Life again = Life.of("a").at("2026-12-01T08:00").received();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    private static Life before(UnaryOperator<Life> end) {
        return end.apply(Life.of("a").at("2026-11-23T08:00"));
    }

    @Test
    void afterADossierWasDeclinedRefusedOrStoppedTheNextOfTheSamePersonIsARefiling() {
        List<UnaryOperator<Life>> ends = List.of(
                Life::declined,
                life -> life.received().refused("minh"),
                life -> life.received().stopped(),
                life -> life.submitted().declined());
        for (UnaryOperator<Life> end : ends) {
            assertThat(BENCH.counts(before(end), again)).containsEntry(ON_THE_FIRST, 1L);
        }
    }

    @Test
    void howeverItIsOpened() {
        Life declined = before(Life::declined);
        assertThat(BENCH.counts(
                        declined,
                        Life.of("a").byCitizen().at("2026-12-01T08:00").submitted()))
                .containsEntry(Life.OFFICE + "|2026-12-01  REFILED", 1L);
        assertThat(BENCH.counts(declined, Life.of("a").at("2026-12-01T08:00").declined()))
                .containsEntry(ON_THE_FIRST, 1L);
    }

    @Test
    void afterAGrantedOneItIsNone() {
        assertThat(BENCH.counts(before(life -> life.received().granted("minh")), again))
                .doesNotContainKey(ON_THE_FIRST);
    }

    @Test
    void ofAnotherPersonOrForAnotherProcedureItIsNone() {
        assertThat(BENCH.counts(
                        before(Life::declined),
                        Life.of("b").at("2026-12-01T08:00").received()))
                .doesNotContainKey(ON_THE_FIRST);
        Life other = Life.of(UUID.randomUUID(), Life.OFFICE, "1.001193", "a");
        assertThat(BENCH.counts(
                        before(Life::declined), other.at("2026-12-01T08:00").received()))
                .doesNotContainKey(ON_THE_FIRST);
    }

    @Test
    void atAnotherOfficeItIsOneOfThatOffice() {
        Life elsewhere = Life.of(UUID.randomUUID(), "H37.01.06", "2.000815", "a");
        assertThat(BENCH.counts(
                        before(Life::declined), elsewhere.at("2026-12-01T08:00").received()))
                .containsEntry("H37.01.06|2026-12-01 hoa REFILED", 1L);
    }

    @Test
    void theThirtiethDayIsWithinAndTheNextIsNot() {
        Life declined = before(Life::declined);
        assertThat(BENCH.counts(declined, Life.of("a").at("2026-12-23T23:59").received()))
                .containsEntry(Life.OFFICE + "|2026-12-23 hoa REFILED", 1L);
        assertThat(BENCH.counts(declined, Life.of("a").at("2026-12-24T00:00").received()))
                .doesNotContainKey(Life.OFFICE + "|2026-12-24 hoa REFILED");
    }

    @Test
    void whatWasOpenedBeforeTheOtherEndedIsNone() {
        assertThat(BENCH.counts(
                        Life.of("a")
                                .at("2026-12-01T07:00")
                                .received()
                                .at("2026-12-01T08:01")
                                .stopped(),
                        again))
                .doesNotContainKey(ON_THE_FIRST);
    }

    @Test
    void oneThatFollowsTwoIsOne() {
        assertThat(BENCH.counts(before(Life::declined), before(Life::declined), again))
                .containsEntry(ON_THE_FIRST, 1L);
    }

    @Test
    void whatEndedInABatchLongBeforeIsStillSeen() {
        MongoCollection<Document> collection = BENCH.collection();
        Bench.deliver(collection, Bench.recorded(List.of(before(Life::declined))));
        Bench.deliver(collection, Bench.recorded(List.of(again)));
        assertThat(Bench.counts(collection)).containsEntry(ON_THE_FIRST, 1L);
    }

    @Test
    void anEndThatWasSetAsideAndTriedAgainLaterIsStillSeen() {
        MongoCollection<Document> collection = BENCH.collection();
        Bench.deliver(collection, Bench.recorded(List.of(again)));
        Bench.deliver(collection, Bench.recorded(List.of(before(Life::declined))));
        assertThat(Bench.counts(collection)).containsEntry(ON_THE_FIRST, 1L);
    }

    @Test
    void ofThePersonNothingIsKeptButTheKeyedHash() {
        MongoCollection<Document> collection = BENCH.collection();
        Bench.deliver(collection, Bench.recorded(List.of(again)));
        assertThat(collection.find()).noneMatch(document -> document.toJson().contains("c2VjcmV0"));
        assertThat(collection.find(new Document("pair", "a|2.000815"))).hasSize(1);
    }
}
