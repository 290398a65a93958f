package motcua.standalone.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FindAndModifyTest extends Conformance {
    FindAndModifyTest(Server server) {
        super(server);
    }

    @BeforeEach
    void fill() {
        dossiers.createIndex(ascending("n"));
        dossiers.insertMany(List.of(
                new Document("_id", "a").append("n", 3),
                new Document("_id", "b").append("n", 1),
                new Document("_id", "c").append("n", 2)));
    }

    @Test
    void theDocumentIsReturnedAsItWasOrAsItIs() {
        Document before = dossiers.findOneAndUpdate(eq("_id", "a"), Updates.inc("n", 10));
        Document after = dossiers.findOneAndUpdate(
                eq("_id", "a"),
                Updates.inc("n", 10),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));

        assertThat(before).containsEntry("n", 3);
        assertThat(after).containsEntry("n", 23);
        assertThat(ids(eq("n", 23), new Document(), 0)).containsExactly("a");
    }

    @Test
    void theFirstInOrderIsTaken() {
        Document first =
                dossiers.findOneAndDelete(lt("n", 3), new FindOneAndDeleteOptions().sort(Sorts.ascending("n")));

        assertThat(first).containsEntry("_id", "b");
        assertThat(ids(new Document(), Sorts.ascending("n"), 0)).containsExactly("c", "a");
    }

    @Test
    void nothingMatchedNothingChanged() {
        assertThat(dossiers.findOneAndUpdate(and(eq("_id", "a"), eq("n", 4)), Updates.set("n", 5)))
                .isNull();
        assertThat(dossiers.findOneAndReplace(eq("_id", "z"), new Document("n", 5)))
                .isNull();
        assertThat(dossiers.countDocuments(eq("n", 5))).isZero();
    }

    @Test
    void aCounterIsCreatedWhenFirstAsked() {
        FindOneAndUpdateOptions next =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

        assertThat(dossiers.findOneAndUpdate(eq("_id", "counter"), Updates.inc("n", 1), next))
                .containsEntry("n", 1);
        assertThat(dossiers.findOneAndUpdate(eq("_id", "counter"), Updates.inc("n", 1), next))
                .containsEntry("n", 2);
    }
}
