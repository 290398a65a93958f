package motcua.query.scoreboard;

import static motcua.query.scoreboard.Steps.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import motcua.query.platform.Overtaken;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Somebody else writes the same day between the reading and the writing of a batch. */
class OvertakenTest {

    private static final Days DATABASE = new Days();
    private static final String DAY = "2022-03-04T08:15";
    private static final String DUE = "2022-03-04T17:00";

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aFormerOwnerOverwritesNothing() {
        MongoCollection<Document> days = DATABASE.collection();
        receive(days, dossier(DAY, DUE));

        assertThatThrownBy(() -> receive(overtaken(days), dossier(DAY, DUE))).isInstanceOf(Overtaken.class);

        assertThat(days.find().first()).containsEntry("rev", 2L);
    }

    @Test
    void twoOwnersCannotBothOpenADay() {
        MongoCollection<Document> days = DATABASE.collection();

        assertThatThrownBy(() -> receive(overtaken(days), dossier(DAY, DUE)))
                .isInstanceOf(MongoBulkWriteException.class);

        assertThat(days.find().first()).containsEntry("rev", 1L);
    }

    @Test
    void theBatchDoneAgainCountsWhatWasMissing() {
        MongoCollection<Document> days = DATABASE.collection();
        Steps dossier = dossier(DAY, DUE);
        assertThatThrownBy(() -> receive(overtaken(days), dossier)).isInstanceOf(MongoBulkWriteException.class);

        receive(days, dossier);
        receive(days, dossier);

        assertThat(days.find().first()).containsEntry("cells", "2.000815 COUNTER R2 P2 20220304:2\n");
    }

    private static void receive(MongoCollection<Document> days, Steps dossier) {
        var batch = Days.view().open(days);
        batch.add(dossier.reception(), 0);
        batch.flush();
    }

    /** {@code days}, into which another owner writes one more reception right before the first bulk write. */
    @SuppressWarnings("unchecked") // a proxy of the raw interface
    private static MongoCollection<Document> overtaken(MongoCollection<Document> days) {
        AtomicBoolean done = new AtomicBoolean();
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                FindIterable.class.getClassLoader(), new Class<?>[] {MongoCollection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("bulkWrite") && done.compareAndSet(false, true)) {
                        receive(days, dossier(DAY, DUE));
                    }
                    try {
                        return method.invoke(days, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
