package motcua.standalone.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One hundred dossiers of four offices: number n is of office n % 4, rank n % 3 and arrived at minute n / 10. */
final class QueuePagesTest extends Conformance {
    private static final Bson NO_ORDER = new Document();

    QueuePagesTest(Server server) {
        super(server);
    }

    private static Instant minute(int minute) {
        return Instant.parse("2026-01-05T08:00:00Z").plusSeconds(60L * minute);
    }

    @BeforeEach
    void fill() {
        dossiers.createIndex(ascending("office", "rank", "at", "_id"));
        dossiers.createIndex(compoundIndex(ascending("office"), descending("at"), ascending("_id")));
        dossiers.createIndex(ascending("officer"));
        dossiers.insertMany(IntStream.range(0, 100)
                .mapToObj(n -> new Document("_id", n)
                        .append("office", "o" + n % 4)
                        .append("rank", n % 3)
                        .append("at", minute(n / 10)))
                .toList());
    }

    @Test
    void aPageIsTheFirstOfAnOfficeByRankThenAgeThenId() {
        assertThat(ids(eq("office", "o1"), Sorts.ascending("rank", "at", "_id"), 5))
                .containsExactly(9, 21, 33, 45, 57);
    }

    @Test
    void theSameOrderReadBackwards() {
        assertThat(ids(eq("office", "o1"), Sorts.descending("rank", "at", "_id"), 3))
                .containsExactly(89, 77, 65);
    }

    @Test
    void anOrderOfMixedDirections() {
        Bson newestFirst = Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id"));

        assertThat(ids(eq("office", "o1"), newestFirst, 4)).containsExactly(93, 97, 81, 85);
    }

    @Test
    void anOrderNoIndexHas() {
        assertThat(ids(eq("rank", 2), Sorts.orderBy(Sorts.descending("office"), Sorts.ascending("_id")), 3))
                .containsExactly(11, 23, 35);
    }

    @Test
    void aRangeAfterEqualities() {
        Bson open = and(eq("office", "o0"), eq("rank", 0));

        assertThat(ids(and(open, gt("at", minute(3))), NO_ORDER, 0)).containsExactlyInAnyOrder(48, 60, 72, 84, 96);
        assertThat(ids(and(open, gte("at", minute(3))), Sorts.ascending("at"), 2))
                .containsExactly(36, 48);
        assertThat(ids(and(open, lt("at", minute(1))), NO_ORDER, 0)).containsExactly(0);
        assertThat(ids(and(open, gt("at", minute(1)), lte("at", minute(3))), NO_ORDER, 0))
                .containsExactlyInAnyOrder(24, 36);
    }

    @Test
    void keysetPagesShowEveryDossierOnce() {
        Bson order = Sorts.ascending("rank", "at", "_id");
        List<Object> paged = new ArrayList<>();
        Document last = new Document("rank", -1).append("at", minute(0)).append("_id", -1);
        while (last != null) {
            Bson after = or(
                    gt("rank", last.get("rank")),
                    and(eq("rank", last.get("rank")), gt("at", last.get("at"))),
                    and(eq("rank", last.get("rank")), eq("at", last.get("at")), gt("_id", last.get("_id"))));
            List<Document> page = dossiers.find(and(eq("office", "o2"), after))
                    .sort(order)
                    .limit(7)
                    .into(new ArrayList<>());
            page.forEach(dossier -> paged.add(dossier.get("_id")));
            last = page.isEmpty() ? null : page.getLast();
        }

        assertThat(paged).isEqualTo(ids(eq("office", "o2"), order, 0)).hasSize(25);
    }

    @Test
    void aMissingFieldIsFoundAsNullAndSortsFirst() {
        dossiers.insertOne(new Document("_id", 1000).append("office", "o9").append("at", minute(0)));
        dossiers.insertOne(new Document("_id", 1001).append("office", "o9").append("rank", null));
        dossiers.insertOne(new Document("_id", 1002).append("office", "o9").append("rank", 0));

        assertThat(ids(and(eq("office", "o9"), eq("rank", null)), Sorts.ascending("_id"), 0))
                .containsExactly(1000, 1001);
        assertThat(ids(eq("office", "o9"), Sorts.ascending("rank", "at", "_id"), 0))
                .containsExactly(1001, 1000, 1002);
    }

    @Test
    void aRangeFindsOnlyValuesOfItsType() {
        dossiers.insertOne(new Document("_id", 1000).append("office", "o8").append("rank", "high"));
        dossiers.insertOne(new Document("_id", 1001).append("office", "o8").append("rank", 5L));
        dossiers.insertOne(new Document("_id", 1002).append("office", "o8").append("rank", 5.5));

        assertThat(ids(and(eq("office", "o8"), gt("rank", 4)), Sorts.ascending("rank"), 0))
                .containsExactly(1001, 1002);
        assertThat(ids(and(eq("office", "o8"), eq("rank", 5)), NO_ORDER, 0)).containsExactly(1001);
    }

    @Test
    void dossiersByIds() {
        assertThat(ids(in("_id", 7, 3, 12, 700), Sorts.ascending("_id"), 0)).containsExactly(3, 7, 12);
        assertThat(ids(and(in("_id", 7, 3, 12), eq("office", "o3")), Sorts.ascending("_id"), 0))
                .containsExactly(3, 7);
    }

    @Test
    void severalOfficesAtOnce() {
        assertThat(ids(in("office", "o1", "o3"), Sorts.orderBy(Sorts.descending("at"), Sorts.ascending("_id")), 3))
                .containsExactly(91, 93, 95);
    }

    @Test
    void countsFollowTheFilter() {
        assertThat(dossiers.countDocuments(and(eq("office", "o1"), eq("rank", 0))))
                .isEqualTo(8);
        assertThat(dossiers.countDocuments(and(eq("office", "o1"), eq("rank", 0), gte("at", minute(5)))))
                .isEqualTo(4);
        assertThat(dossiers.countDocuments(eq("office", "none"))).isZero();
        assertThat(dossiers.countDocuments(eq("office", "o1"), new CountOptions().limit(10)))
                .isEqualTo(10);
        assertThat(dossiers.countDocuments(eq("office", "o1"), new CountOptions().skip(20)))
                .isEqualTo(5);
        assertThat(dossiers.countDocuments()).isEqualTo(100);
    }

    @Test
    void skippingAndProjecting() {
        List<Document> page = dossiers.find(eq("office", "o1"))
                .sort(Sorts.ascending("rank", "at", "_id"))
                .projection(Projections.include("rank"))
                .skip(2)
                .limit(2)
                .into(new ArrayList<>());

        assertThat(page)
                .containsExactly(new Document("_id", 33).append("rank", 0), new Document("_id", 45).append("rank", 0));
    }

    @Test
    void theWorkOfOneOfficer() {
        dossiers.updateMany(lt("_id", 3), new Document("$set", new Document("officer", "an")));

        assertThat(ids(eq("officer", "an"), Sorts.ascending("_id"), 0)).containsExactly(0, 1, 2);
        assertThat(ids(eq("officer", "binh"), NO_ORDER, 0)).isEmpty();
    }

    @Test
    void anIndexBuiltLateKnowsTheDocumentsAlreadyThere() {
        dossiers.createIndex(compoundIndex(descending("rank"), ascending("_id")));

        assertThat(ids(new Document(), Sorts.orderBy(Sorts.descending("rank"), Sorts.ascending("_id")), 2))
                .containsExactly(2, 5);
    }
}
