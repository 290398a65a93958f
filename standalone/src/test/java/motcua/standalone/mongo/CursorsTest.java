package motcua.standalone.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CursorsTest extends Conformance {
    private static final int COUNT = 2500;

    CursorsTest(Server server) {
        super(server);
    }

    @BeforeEach
    void fill() {
        dossiers.createIndex(Indexes.ascending("office"));
        dossiers.insertMany(IntStream.range(0, COUNT)
                .mapToObj(n -> new Document("_id", String.format("D%05d", (n * 7919) % COUNT))
                        .append("office", n % 10)
                        .append("days", n % 7))
                .toList());
    }

    private static List<Object> allIds() {
        return IntStream.range(0, COUNT)
                .<Object>mapToObj(n -> String.format("D%05d", n))
                .toList();
    }

    @Test
    void aWholeCollectionComesInBatchesSortedById() {
        List<Object> read = dossiers.find()
                .sort(Sorts.ascending("_id"))
                .batchSize(100)
                .map(d -> d.get("_id"))
                .into(new ArrayList<>());

        assertThat(read).isEqualTo(allIds());
    }

    @Test
    void aWholeCollectionComesWithoutASizeOfBatch() {
        assertThat(ids(new Document(), Sorts.ascending("_id"), 0)).isEqualTo(allIds());
        assertThat(dossiers.find().into(new ArrayList<>())).hasSize(COUNT);
    }

    @Test
    void keysetPagesById() {
        assertThat(ids(gt("_id", "D01000"), Sorts.ascending("_id"), 2)).containsExactly("D01001", "D01002");
        assertThat(ids(new Document(), Sorts.descending("_id"), 1)).containsExactly("D02499");
    }

    @Test
    void aCursorLeftEarlyDoesNoHarm() {
        try (MongoCursor<Document> cursor = dossiers.find()
                .sort(Sorts.ascending("_id"))
                .projection(Projections.excludeId())
                .batchSize(10)
                .iterator()) {
            assertThat(cursor.next()).containsOnlyKeys("office", "days");
        }
        assertThat(dossiers.estimatedDocumentCount()).isEqualTo(COUNT);
    }

    @Test
    void theFirstOfNoneIsNothing() {
        assertThat(dossiers.find(eq("_id", "none")).first()).isNull();
        assertThat(database.getCollection("none").find().first()).isNull();
        assertThat(database.getCollection("none").countDocuments(eq("a", 1))).isZero();
    }

    @Test
    void groupsAreSummedAfterAMatch() {
        List<Document> sums = dossiers.aggregate(List.of(
                        Aggregates.match(eq("office", 3)),
                        Aggregates.group("$office", Accumulators.sum("n", 1), Accumulators.sum("days", "$days")),
                        Aggregates.sort(Sorts.ascending("_id"))))
                .into(new ArrayList<>());

        assertThat(sums).containsExactly(new Document("_id", 3).append("n", 250).append("days", 752));
    }

    @Test
    void aGroupMayCountWhatFulfilsACondition() {
        dossiers.insertMany(List.of(
                new Document("_id", "x1").append("group", "x").append("due", 1),
                new Document("_id", "x2").append("group", "x").append("due", 3),
                new Document("_id", "x3").append("group", "x").append("due", null),
                new Document("_id", "x4").append("group", "x")));
        Document isLate = new Document("$lt", List.of("$due", 2));
        Document hasDue = new Document("$gt", Arrays.asList("$due", null));
        Document one = new Document("$cond", List.of(new Document("$and", List.of(hasDue, isLate)), 1, 0));

        List<Document> sums = dossiers.aggregate(List.of(
                        Aggregates.match(eq("group", "x")),
                        Aggregates.group("$group", Accumulators.sum("n", 1), Accumulators.sum("late", one))))
                .into(new ArrayList<>());

        assertThat(sums).containsExactly(new Document("_id", "x").append("n", 4).append("late", 1));
    }

    @Test
    void aPipelineMaySortAndLimitBeforeItGroups() {
        List<Document> sums = dossiers.aggregate(List.of(
                        Aggregates.match(gte("office", 5)),
                        Aggregates.sort(Sorts.ascending("_id")),
                        Aggregates.limit(10),
                        Aggregates.group(null, Accumulators.max("last", "$_id"), Accumulators.sum("n", 1))))
                .into(new ArrayList<>());

        List<Object> firstTen = ids(gte("office", 5), Sorts.ascending("_id"), 10);
        assertThat(sums.getFirst()).containsEntry("last", firstTen.getLast()).containsEntry("n", 10);
    }

    @Test
    void distinctValuesOfAField() {
        assertThat(dossiers.distinct("office", gt("_id", "D00000"), Integer.class))
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }
}
