package motcua.standalone.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand dossiers of ten offices; number n is of office n % 10, rank n % 3 and arrived at n. */
final class IndexUseTest {
    private static final Bson ORDER = Sorts.ascending("rank", "at", "_id");

    private final EmbeddedMongo mongo = EmbeddedMongo.start();
    private final MongoClient client = MongoClients.create(mongo.uri());
    private final MongoCollection<Document> dossiers =
            client.getDatabase("views").getCollection("dossiers");

    @BeforeEach
    void fill() {
        dossiers.createIndex(Indexes.ascending("office", "rank", "at"));
        dossiers.createIndex(Indexes.compoundIndex(Indexes.ascending("office"), Indexes.descending("at")));
        dossiers.createIndex(Indexes.ascending("gone"));
        dossiers.insertMany(IntStream.range(0, 1000)
                .mapToObj(n -> new Document("_id", n)
                        .append("office", n % 10)
                        .append("rank", n % 3)
                        .append("at", n)
                        .append("gone", n < 7 ? n : null))
                .toList());
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    private long examinedBy(Runnable query) {
        long before = mongo.examined("views", "dossiers");
        query.run();
        return mongo.examined("views", "dossiers") - before;
    }

    private long examinedByPage(Bson filter, Bson sort) {
        return examinedBy(
                () -> assertThat(dossiers.find(filter).sort(sort).limit(20).into(new ArrayList<>()))
                        .hasSize(20));
    }

    @Test
    void aPageCostsWhatItShows() {
        assertThat(examinedByPage(eq("office", 3), ORDER)).isEqualTo(20);
        assertThat(examinedByPage(eq("office", 3), Sorts.descending("rank", "at", "_id")))
                .isEqualTo(20);
        assertThat(examinedByPage(and(eq("office", 3), eq("rank", 1)), Sorts.ascending("at")))
                .isEqualTo(20);
        assertThat(examinedByPage(and(eq("office", 3), eq("rank", 1), gt("at", 100)), ORDER))
                .isEqualTo(20);
        assertThat(examinedByPage(eq("office", 3), Sorts.descending("at"))).isEqualTo(20);
        assertThat(examinedByPage(and(eq("office", 3), lt("at", 500)), Sorts.descending("at")))
                .isEqualTo(20);
        assertThat(examinedByPage(new Document(), Sorts.descending("_id"))).isEqualTo(20);
    }

    @Test
    void aKeysetCursorCostsOnlyItsPage() {
        Bson twoFields = or(gt("at", 223), and(eq("at", 223), gt("_id", 223)));
        Bson threeFields =
                or(gt("rank", 1), and(eq("rank", 1), gt("at", 500)), and(eq("rank", 1), eq("at", 500), gt("_id", 500)));

        assertThat(examinedByPage(and(eq("office", 3), eq("rank", 1), twoFields), Sorts.ascending("at", "_id")))
                .isEqualTo(20);
        assertThat(examinedByPage(and(eq("office", 3), threeFields), ORDER)).isEqualTo(20);
    }

    @Test
    void aCountLooksOnlyAtWhatItCounts() {
        assertThat(examinedBy(() -> dossiers.countDocuments(and(eq("office", 3), eq("rank", 1), gte("at", 500)))))
                .isEqualTo(dossiers.countDocuments(and(eq("office", 3), eq("rank", 1), gte("at", 500))))
                .isBetween(10L, 20L);
        assertThat(examinedBy(dossiers::estimatedDocumentCount)).isZero();
    }

    @Test
    void anIdIsFoundAtOnceWhateverElseIsAsked() {
        assertThat(examinedBy(
                        () -> dossiers.find(and(eq("_id", 7), lt("at", 5))).first()))
                .isEqualTo(1);
        assertThat(examinedBy(() -> dossiers.find(in("_id", 7, 8, 5000)).into(new ArrayList<>())))
                .isEqualTo(2);
        UpdateOptions upsert = new UpdateOptions().upsert(true);
        assertThat(examinedBy(() -> dossiers.updateOne(and(eq("_id", 7), lt("at", 8)), Updates.set("at", 8), upsert)))
                .isEqualTo(1);
    }

    @Test
    void whatIsGoneIsRemovedWithoutLookingAtTheRest() {
        assertThat(examinedBy(() -> dossiers.deleteMany(lt("gone", 5)))).isEqualTo(5);
    }

    @Test
    void anIndexMayServeTheFilterThoughNotTheOrder() {
        assertThat(examinedByPage(and(eq("office", 3), eq("rank", 1)), Sorts.descending("gone", "_id")))
                .isBetween(30L, 40L);
        assertThat(examinedByPage(in("office", 3, 4), ORDER)).isEqualTo(200);
    }

    @Test
    void aFilterNoIndexServesReadsEverything() {
        assertThat(examinedBy(() -> dossiers.find(exists("gone")).first())).isEqualTo(1);
        assertThat(examinedBy(() -> dossiers.find(gt("rank", 5)).into(new ArrayList<>())))
                .isEqualTo(1000);
    }

    @Test
    void oneArrayAmongTheValuesTurnsAnIndexOff() {
        dossiers.insertOne(new Document("_id", "array").append("office", List.of(3, 4)));
        Bson filter = and(eq("office", 3), eq("rank", null));

        assertThat(examinedBy(() -> assertThat(dossiers.find(filter)).hasSize(1)))
                .isEqualTo(1001);

        dossiers.deleteOne(eq("_id", "array"));

        assertThat(examinedBy(() -> assertThat(dossiers.find(filter)).isEmpty()))
                .isZero();
    }
}
