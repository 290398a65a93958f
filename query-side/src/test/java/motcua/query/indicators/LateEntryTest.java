package motcua.query.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import motcua.catalogue.Catalogue;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** The span belongs to the view: days say under which one they were counted. */
class LateEntryTest {

    @Test
    void aSpanBelowNothingIsRefused() {
        assertThatThrownBy(() -> new LateEntry(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayCountedUnderTwoSpansSaysSoAndIsNoEqualOfARebuiltOne() {
        try (Bench bench = new Bench()) {
            MongoCollection<Document> collection = bench.collection();
            Bench.deliver(
                    collection,
                    Bench.recorded(List.of(Life.one().at("2026-11-23T08:00").received())));
            Object before = progress(collection);
            IndicatorsView other =
                    new IndicatorsView(Almanac.always(Catalogue.bundled()), new LateEntry(Duration.ofHours(1)));
            Life late = Life.one()
                    .at("2026-11-23T09:00")
                    .toldLate(Life.instant("2026-11-23T07:00"))
                    .received();
            var batch = other.open(collection);
            batch.add(late.events().getFirst(), 0);
            batch.flush();

            assertThat(day(collection)).containsEntry(DayCount.LATE_ENTRY, "PT1H PT24H");
            assertThat(Bench.counts(collection)).containsEntry("H37.08.01|2026-11-23 hoa LATE_ENTRY", 1L);
            assertThat(progress(collection)).isNotEqualTo(before);
        }
    }

    private static Object progress(MongoCollection<Document> collection) {
        return Bench.VIEW.progress(day(collection));
    }

    private static Document day(MongoCollection<Document> collection) {
        return java.util.Objects.requireNonNull(
                collection.find(new Document("_id", "H37.08.01|2026-11-23")).first());
    }
}
