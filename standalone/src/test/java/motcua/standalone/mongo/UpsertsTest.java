package motcua.standalone.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.client.result.UpdateResult;
import java.util.List;
import java.util.stream.Stream;
import org.bson.BsonObjectId;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

final class UpsertsTest extends Conformance {
    private static final int DUPLICATE_KEY = 11000;
    private static final int CONFLICTING_OPERATORS = 40;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    UpsertsTest(Server server) {
        super(server);
    }

    private static WriteModel<Document> version(String id, int version) {
        return new UpdateOneModel<>(and(eq("_id", id), lt("v", version)), set("v", version), UPSERT);
    }

    @Test
    void aStaleWriteIsRefusedAsDuplicateAndTheRestOfTheBulkGoesThrough() {
        dossiers.insertOne(new Document("_id", "b").append("v", 5));
        List<WriteModel<Document>> writes = List.of(version("a", 1), version("b", 5), version("b", 4), version("b", 6));

        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class, () -> dossiers.bulkWrite(writes, new BulkWriteOptions().ordered(false)));

        assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getCode).containsOnly(DUPLICATE_KEY);
        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1, 2);
        assertThat(refused.getWriteResult().getUpserts()).hasSize(1);
        assertThat(refused.getWriteResult().getModifiedCount()).isEqualTo(1);
        assertThat(dossiers.find().sort(new Document("_id", 1)).map(d -> d.getInteger("v")))
                .containsExactly(1, 6);
    }

    @Test
    void anOrderedBulkStopsAtTheFirstError() {
        dossiers.insertOne(new Document("_id", "b").append("v", 5));

        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> dossiers.bulkWrite(List.of(version("a", 1), version("b", 5), version("c", 1))));

        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1);
        assertThat(dossiers.countDocuments()).isEqualTo(2);
        assertThat(dossiers.find(eq("_id", "c"))).isEmpty();
    }

    @Test
    void aLateInsertIsCountedAsRefused() {
        dossiers.insertOne(new Document("_id", 1));

        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> dossiers.insertMany(
                        Stream.of(0, 1, 2).map(id -> new Document("_id", id)).toList(),
                        new InsertManyOptions().ordered(false)));

        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(2);
        assertThat(dossiers.countDocuments()).isEqualTo(3);
    }

    @Test
    void aBulkOfInsertsAndUpdatesNamesTheRefusedOnesByTheirPlaceInIt() {
        dossiers.insertOne(new Document("_id", "a").append("v", 5));
        List<WriteModel<Document>> writes = List.of(
                version("b", 1),
                new InsertOneModel<>(new Document("_id", "a")),
                version("a", 5),
                new InsertOneModel<>(new Document("_id", "c")));

        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class, () -> dossiers.bulkWrite(writes, new BulkWriteOptions().ordered(false)));

        assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getCode).containsOnly(DUPLICATE_KEY);
        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactlyInAnyOrder(1, 2);
        assertThat(dossiers.find().map(document -> document.getString("_id"))).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void anUpsertCreatesTheDocumentFromFilterAndUpdate() {
        UpdateResult result = dossiers.updateOne(
                and(eq("_id", "a"), lt("v", 3L)),
                combine(set("v", 3L), setOnInsert("born", true), inc("steps", 1), set("by.officer", "an")),
                UPSERT);

        assertThat(result.getUpsertedId()).isNotNull();
        assertThat(dossiers.find().first())
                .containsExactlyInAnyOrderEntriesOf(new Document("_id", "a")
                        .append("v", 3L)
                        .append("born", true)
                        .append("steps", 1)
                        .append("by", new Document("officer", "an")));
    }

    @Test
    void anUpsertOfWholeFieldsBeginsWithWhatTheFilterHoldsEqual() {
        dossiers.updateOne(
                and(eq("_id", "a"), eq("office", "o1"), lt("v", 3)),
                combine(set("v", 3), setOnInsert("born", true), unset("gone")),
                UPSERT);
        UpdateResult other = dossiers.updateOne(eq("code", "x"), set("v", 1), UPSERT);

        assertThat(dossiers.find(eq("_id", "a")).first())
                .isEqualTo(new Document("_id", "a")
                        .append("office", "o1")
                        .append("v", 3)
                        .append("born", true));
        assertThat(dossiers.find(eq("code", "x")).first())
                .extracting(d -> new BsonObjectId((ObjectId) d.get("_id")))
                .isEqualTo(other.getUpsertedId());
    }

    @Test
    void whatIsAlreadySoIsNotModified() {
        dossiers.insertOne(new Document("_id", 1).append("a", 1).append("b", 2));

        UpdateResult same = dossiers.updateOne(eq("_id", 1), combine(set("a", 1), unset("c"), setOnInsert("d", 1)));
        UpdateResult changed = dossiers.updateOne(eq("_id", 1), combine(set("a", 1), unset("b")));

        assertThat(same.getMatchedCount()).isEqualTo(1);
        assertThat(same.getModifiedCount()).isZero();
        assertThat(changed.getModifiedCount()).isEqualTo(1);
        assertThat(dossiers.find().first()).isEqualTo(new Document("_id", 1).append("a", 1));
    }

    @Test
    void aFieldSetAndRemovedAtOnceIsRefused() {
        dossiers.insertOne(new Document("_id", 1));

        MongoWriteException refused = catchThrowableOfType(
                MongoWriteException.class, () -> dossiers.updateOne(eq("_id", 1), combine(set("a", 1), unset("a"))));

        assertThat(refused.getError().getCode()).isEqualTo(CONFLICTING_OPERATORS);
    }

    @Test
    void updatesChangeOnlyWhatTheyName() {
        dossiers.insertOne(new Document("_id", 1)
                .append("e", new Document("1", "x"))
                .append("n", 2)
                .append("top", 5)
                .append("gone", 1));

        dossiers.updateOne(
                eq("_id", 1), combine(set("e.3", "y"), inc("n", 40), max("top", 4), max("best", 9), unset("gone")));

        assertThat(dossiers.find().first())
                .isEqualTo(new Document("_id", 1)
                        .append("e", new Document("1", "x").append("3", "y"))
                        .append("n", 42)
                        .append("top", 5)
                        .append("best", 9));
    }

    @Test
    void aDottedPathReachesIntoAnArray() {
        dossiers.insertOne(new Document("_id", 1).append("e", List.of("a", "b", "c")));

        dossiers.updateOne(eq("_id", 1), set("e.1", "B"));

        assertThat(dossiers.find().first()).containsEntry("e", List.of("a", "B", "c"));
    }

    @Test
    void aReplacementIsGuardedByTheRevisionItRead() {
        dossiers.insertOne(new Document("_id", 1).append("rev", 1).append("old", true));

        UpdateResult first =
                dossiers.replaceOne(and(eq("_id", 1), eq("rev", 1)), new Document("rev", 2).append("new", true));
        UpdateResult second = dossiers.replaceOne(and(eq("_id", 1), eq("rev", 1)), new Document("rev", 2));

        assertThat(first.getModifiedCount()).isEqualTo(1);
        assertThat(second.getMatchedCount()).isZero();
        assertThat(dossiers.find().first())
                .isEqualTo(new Document("_id", 1).append("rev", 2).append("new", true));
    }

    @Test
    void aReplacementWithUpsertCreates() {
        dossiers.replaceOne(eq("_id", 7), new Document("a", 1), new ReplaceOptions().upsert(true));

        assertThat(dossiers.find().first()).isEqualTo(new Document("_id", 7).append("a", 1));
    }

    @Test
    void aSecondInsertOfAnIdIsRefused() {
        dossiers.insertOne(new Document("_id", 5));

        MongoWriteException refused =
                catchThrowableOfType(MongoWriteException.class, () -> dossiers.insertOne(new Document("_id", 5L)));

        assertThat(refused.getError().getCode()).isEqualTo(DUPLICATE_KEY);
    }

    @Test
    void updateManyTellsHowManyMatchedAndHowManyChanged() {
        dossiers.insertMany(Stream.of(1, 2, 3)
                .map(n -> new Document("_id", n).append("n", n % 2))
                .toList());

        UpdateResult result = dossiers.updateMany(new Document(), set("n", 1));

        assertThat(result.getMatchedCount()).isEqualTo(3);
        assertThat(result.getModifiedCount()).isEqualTo(1);
    }
}
