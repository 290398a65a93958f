package motcua.standalone.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UntornReadsTest {
    private static final int ROUNDS = 600;
    private static final int DOSSIERS = 30;

    private final EmbeddedMongo mongo = EmbeddedMongo.start();
    private final MongoClient client = MongoClients.create(mongo.uri());
    private final MongoCollection<Document> dossiers =
            client.getDatabase("views").getCollection("dossiers");

    @BeforeEach
    void fill() {
        dossiers.createIndex(Indexes.ascending("office", "at"));
        dossiers.insertMany(IntStream.range(0, DOSSIERS)
                .mapToObj(n -> new Document("_id", n).append("office", "o").append("at", 0))
                .toList());
        setAll(0);
    }

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    private void setAll(int round) {
        // Each round moves every dossier to the other end of the index.
        Bson moved = Updates.set("at", round % 2 == 0 ? round : -round);
        Bson list = Updates.set("nested", new Document("rounds", List.of(round, round, round)));
        dossiers.updateMany(eq("office", "o"), Updates.combine(Updates.set("a", round), moved, list));
    }

    private static List<Object> parts(Document dossier) {
        List<Object> parts =
                new ArrayList<>(dossier.get("nested", Document.class).getList("rounds", Object.class));
        parts.add(dossier.get("a"));
        parts.add(Math.abs(dossier.getInteger("at")));
        return parts;
    }

    private void readWhileWriting(Runnable read) {
        CompletableFuture<Void> writer =
                CompletableFuture.runAsync(() -> IntStream.range(0, ROUNDS).forEach(this::setAll));
        do {
            read.run();
        } while (!writer.isDone());
        writer.join();
    }

    @Test
    void aPageShowsEveryDossierOnceAndAllOfThemAsOfOneMoment() {
        readWhileWriting(() -> {
            List<Document> page =
                    dossiers.find(eq("office", "o")).sort(Sorts.ascending("at")).into(new ArrayList<>());

            assertThat(page)
                    .extracting(d -> d.get("_id"))
                    .doesNotHaveDuplicates()
                    .hasSize(DOSSIERS);
            assertThat(page.stream().flatMap(d -> parts(d).stream()).distinct()).hasSize(1);
        });
    }

    @Test
    void aCursorShowsTheMomentItWasOpened() {
        readWhileWriting(() -> {
            List<Document> all =
                    dossiers.find().sort(Sorts.ascending("_id")).batchSize(7).into(new ArrayList<>());

            assertThat(all.stream().flatMap(d -> parts(d).stream()).distinct()).hasSize(1);
        });
    }

    @Test
    void aDocumentReadByIdIsWhole() {
        readWhileWriting(() -> {
            List<Document> one = dossiers.find(eq("_id", 5)).into(new ArrayList<>());

            assertThat(one).hasSize(1);
            assertThat(parts(one.getFirst()).stream().distinct()).hasSize(1);
        });
    }
}
