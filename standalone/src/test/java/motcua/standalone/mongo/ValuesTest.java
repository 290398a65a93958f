package motcua.standalone.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

final class ValuesTest extends Conformance {
    ValuesTest(Server server) {
        super(server);
    }

    /** Compared as BSON: that tells an int from a long, and a date is not read as another class. */
    private static BsonDocument bson(Document document) {
        return document.toBsonDocument(BsonDocument.class, MongoClientSettings.getDefaultCodecRegistry());
    }

    @Test
    void everyValueComesBackAsItWasWritten() {
        Document written = new Document("_id", new Document("office", "o1").append("day", 20260105))
                .append("int", Integer.MAX_VALUE)
                .append("long", Long.MIN_VALUE)
                .append("double", -0.5)
                .append("text", "Nguyễn Văn Ấn 😀")
                .append("yes", true)
                .append("nothing", null)
                .append("at", Instant.parse("2026-01-05T08:00:00.123Z"))
                .append("bytes", new Binary(new byte[] {0, 1, -1}))
                .append("id", new ObjectId())
                .append("stamp", new BsonTimestamp(5, 1))
                .append("exactly", new Decimal128(new BigDecimal("12.340")))
                .append("nested", new Document("a", List.of(1, List.of(2), new Document("b", "c"))))
                .append("empty", List.of());

        dossiers.insertOne(written);

        assertThat(dossiers.find(eq("_id", written.get("_id")), BsonDocument.class)
                        .first())
                .isEqualTo(bson(written));
    }

    @Test
    void anIndexedFieldSortsByTypeThenValue() {
        dossiers.createIndex(ascending("v", "_id"));
        ObjectId id = new ObjectId();
        List<Object> inOrder = Arrays.asList(
                null,
                Long.MIN_VALUE,
                -1.5,
                0,
                1,
                1L << 53,
                (1L << 53) + 1,
                Long.MAX_VALUE,
                "",
                "a",
                "aa",
                "ă",
                new Binary(new byte[] {9}),
                new Binary(new byte[] {1, 2}),
                id,
                false,
                true,
                Instant.ofEpochMilli(-1),
                Instant.EPOCH);
        for (Object value : inOrder.reversed()) {
            dossiers.insertOne(new Document("v", value));
        }

        assertThat(dossiers.find(BsonDocument.class)
                        .sort(Sorts.ascending("v", "_id"))
                        .map(d -> d.get("v")))
                .containsExactlyElementsOf(bson(new Document("all", inOrder)).getArray("all"));
        assertThat(dossiers.find(eq("v", (1L << 53) + 1)).into(new ArrayList<>()))
                .hasSize(1);
        assertThat(dossiers.find(gt("v", "a")).map(d -> d.get("v"))).containsExactlyInAnyOrder("aa", "ă");
    }

    @Test
    void anArrayInAnIndexedFieldIsFoundByItsElements() {
        dossiers.createIndex(ascending("officer"));
        dossiers.insertOne(new Document("_id", 1).append("officer", List.of("an", "binh")));
        dossiers.insertOne(new Document("_id", 2).append("officer", "an"));

        assertThat(ids(eq("officer", "an"), Sorts.ascending("_id"), 0)).containsExactly(1, 2);

        dossiers.updateOne(eq("_id", 1), Updates.set("officer", "binh"));

        assertThat(ids(eq("officer", "an"), Sorts.ascending("_id"), 0)).containsExactly(2);
    }

    @Test
    void anIndexOnANestedField() {
        dossiers.createIndex(ascending("by.officer", "_id"));
        dossiers.insertOne(new Document("_id", 1).append("by", new Document("officer", "binh")));
        dossiers.insertOne(new Document("_id", 2).append("by", new Document("officer", "an")));
        dossiers.insertOne(new Document("_id", 3));

        dossiers.updateOne(eq("_id", 1), Updates.set("by.officer", "chi"));

        assertThat(ids(new Document(), Sorts.ascending("by.officer", "_id"), 0)).containsExactly(3, 2, 1);
        assertThat(ids(eq("by.officer", "binh"), new Document(), 0)).isEmpty();
    }

    @Test
    void filtersNoIndexCanServe() {
        dossiers.createIndex(ascending("a"));
        dossiers.insertOne(new Document("_id", 1).append("a", "xyz"));
        dossiers.insertOne(new Document("_id", 2).append("b", 1));

        assertThat(ids(exists("a"), new Document(), 0)).containsExactly(1);
        assertThat(ids(ne("a", "xyz"), new Document(), 0)).containsExactly(2);
        assertThat(ids(regex("a", "^x"), new Document(), 0)).containsExactly(1);
    }

    @Test
    void listsGrowAndShrink() {
        dossiers.insertOne(new Document("_id", 1).append("steps", List.of(1)));

        dossiers.updateOne(eq("_id", 1), Updates.push("steps", 2));
        dossiers.updateOne(eq("_id", 1), Updates.addToSet("steps", 2));
        dossiers.updateOne(eq("_id", 1), Updates.pull("steps", 1));

        assertThat(dossiers.find().first()).containsEntry("steps", List.of(2));
    }
}
