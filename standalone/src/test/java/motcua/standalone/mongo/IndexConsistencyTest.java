package motcua.standalone.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Does thousands of random things to a collection and to a plain map, and asks both the same questions. */
final class IndexConsistencyTest {
    private static final int OPERATIONS = 2500;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final List<Document> INDEXES = List.of(
            new Document("office", 1).append("rank", 1).append("at", 1),
            new Document("office", 1).append("at", -1).append("_id", -1),
            new Document("rank", -1).append("by.officer", 1),
            new Document("at", 1));

    private final EmbeddedMongo mongo = EmbeddedMongo.start();
    private final MongoClient client = MongoClients.create(mongo.uri());
    private final MongoCollection<Document> dossiers =
            client.getDatabase("views").getCollection("dossiers");
    private final NaiveCollection naive = new NaiveCollection();

    @AfterEach
    void stop() {
        client.close();
        mongo.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theIndexesAnswerAsAPlainMapDoes(long seed) {
        Random random = new Random(seed);
        INDEXES.forEach(dossiers::createIndex);
        for (int i = 0; i < OPERATIONS; i++) {
            write(random);
            if (i % 5 == 0) {
                ask(new RandomQuestion(random));
            }
            if (i % 250 == 0) {
                rebuild(INDEXES.get(random.nextInt(INDEXES.size())));
            }
        }
        assertThat(dossiers.countDocuments()).isEqualTo(naive.size());
    }

    @Test
    void anEmptiedCollectionLeavesNothingInItsIndexes() {
        INDEXES.forEach(dossiers::createIndex);
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            write(random);
        }
        dossiers.deleteMany(new Document());

        for (Document index : INDEXES) {
            assertThat(dossiers.find().sort(index)).isEmpty();
        }
    }

    private void rebuild(Document index) {
        dossiers.dropIndex(index);
        dossiers.createIndex(index);
    }

    private void write(Random random) {
        int id = random.nextInt(120);
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> set(id, RandomQuestion.fields(random));
            case 4 -> increment(id);
            case 5 -> unset(id);
            case 6, 7 -> replace(id, RandomQuestion.fields(random));
            case 8 -> delete(id);
            default -> deleteAll(RandomQuestion.narrow(random));
        }
    }

    private void set(int id, Document fields) {
        dossiers.updateOne(eq("_id", id), new Document("$set", fields), UPSERT);
        naive.set(id, fields);
    }

    private void increment(int id) {
        dossiers.updateOne(eq("_id", id), Updates.inc("at", 1), UPSERT);
        naive.increment(id, "at");
    }

    private void unset(int id) {
        dossiers.updateOne(eq("_id", id), Updates.unset("rank"));
        naive.unset(id, "rank");
    }

    private void replace(int id, Document fields) {
        dossiers.replaceOne(eq("_id", id), fields);
        naive.replace(id, fields);
    }

    private void delete(int id) {
        dossiers.deleteOne(eq("_id", id));
        naive.remove(id);
    }

    private void deleteAll(RandomQuestion few) {
        dossiers.deleteMany(few.filter());
        naive.removeIf(few::matches);
    }

    private void ask(RandomQuestion question) {
        List<Document> expected = naive.find(question);

        assertThat(dossiers.find(question.filter())
                        .sort(question.sort())
                        .skip(question.skip())
                        .limit(question.limit())
                        .into(new ArrayList<>()))
                .as("%s", question)
                .isEqualTo(expected);
        assertThat(dossiers.countDocuments(question.filter())).isEqualTo(naive.count(question));
    }
}
