package motcua.standalone.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.RenameCollectionOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

final class DeletesAndDropsTest extends Conformance {
    DeletesAndDropsTest(Server server) {
        super(server);
    }

    private static List<Document> tenWithGone() {
        return IntStream.range(0, 10)
                .mapToObj(n -> new Document("_id", n).append("gone", Instant.ofEpochMilli(n)))
                .toList();
    }

    private static List<Object> names(MongoCollection<Document> collection) {
        return collection.listIndexes().map(index -> index.get("name")).into(new ArrayList<>());
    }

    @Test
    void whatIsGoneLongEnoughIsRemoved() {
        dossiers.createIndex(ascending("gone"));
        dossiers.insertMany(tenWithGone());
        dossiers.insertOne(new Document("_id", 10));

        assertThat(dossiers.deleteMany(lt("gone", Instant.ofEpochMilli(7))).getDeletedCount())
                .isEqualTo(7);

        assertThat(ids(new Document(), Sorts.ascending("gone"), 0)).containsExactly(10, 7, 8, 9);
    }

    @Test
    void oneOfSeveralIsRemoved() {
        dossiers.insertMany(tenWithGone());

        assertThat(dossiers.deleteOne(gt("gone", Instant.ofEpochMilli(5))).getDeletedCount())
                .isEqualTo(1);
        assertThat(dossiers.deleteOne(eq("_id", 99)).getDeletedCount()).isZero();

        assertThat(dossiers.countDocuments()).isEqualTo(9);
    }

    @Test
    void aDroppedCollectionIsEmptyAndCanBeFilledAgain() {
        dossiers.createIndex(ascending("gone"));
        dossiers.insertMany(tenWithGone());

        dossiers.drop();

        assertThat(dossiers.find()).isEmpty();
        assertThat(dossiers.estimatedDocumentCount()).isZero();
        dossiers.createIndex(ascending("gone"));
        dossiers.insertMany(tenWithGone());
        assertThat(dossiers.countDocuments(lt("gone", Instant.ofEpochMilli(3)))).isEqualTo(3);
    }

    @Test
    void anIndexIsDroppedWhereItWasNamedAndNowhereElse() {
        MongoCollection<Document> others = database.getCollection("others");
        others.createIndex(ascending("gone"));
        dossiers.createIndex(ascending("gone"));
        dossiers.insertMany(tenWithGone());

        dossiers.dropIndex("gone_1");

        assertThat(names(dossiers)).containsExactly("_id_");
        assertThat(names(others)).containsExactly("_id_", "gone_1");
        assertThat(dossiers.countDocuments(lt("gone", Instant.ofEpochMilli(3)))).isEqualTo(3);
    }

    @Test
    void allIndexesOfACollectionAreDroppedAtOnce() {
        MongoCollection<Document> others = database.getCollection("others");
        others.createIndex(ascending("gone"));
        dossiers.createIndex(ascending("gone"));
        dossiers.createIndex(ascending("office", "gone"));

        dossiers.dropIndexes();

        assertThat(names(dossiers)).containsExactly("_id_");
        assertThat(names(others)).containsExactly("_id_", "gone_1");
    }

    @Test
    void creatingAnIndexTwiceChangesNothing() {
        dossiers.createIndex(ascending("gone"));
        dossiers.insertMany(tenWithGone());

        dossiers.createIndex(ascending("gone"));

        assertThat(names(dossiers)).containsExactly("_id_", "gone_1");
        assertThat(dossiers.countDocuments(lt("gone", Instant.ofEpochMilli(3)))).isEqualTo(3);
    }

    @Test
    void aRebuiltViewTakesThePlaceOfTheOldOne() {
        MongoCollection<Document> rebuilt = database.getCollection("rebuilt");
        rebuilt.createIndex(ascending("gone"));
        rebuilt.insertMany(tenWithGone());
        dossiers.createIndex(ascending("gone"));
        dossiers.insertOne(new Document("_id", "old").append("gone", Instant.ofEpochMilli(0)));

        rebuilt.renameCollection(named("dossiers"), new RenameCollectionOptions().dropTarget(true));

        assertThat(dossiers.countDocuments(lt("gone", Instant.ofEpochMilli(3)))).isEqualTo(3);
        assertThat(dossiers.countDocuments()).isEqualTo(10);
        assertThat(database.listCollectionNames()).containsExactly("dossiers");
        dossiers.updateOne(eq("_id", 9), new Document("$set", new Document("gone", Instant.ofEpochMilli(1))));
        assertThat(dossiers.countDocuments(lt("gone", Instant.ofEpochMilli(3)))).isEqualTo(4);
    }
}
