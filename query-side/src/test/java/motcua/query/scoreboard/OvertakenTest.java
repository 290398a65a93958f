package motcua.query.scoreboard;

import static com.mongodb.client.model.Filters.eq;
import static motcua.query.scoreboard.Steps.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
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

        assertThatThrownBy(() -> receive(overtakenAtWrite(1, days), dossier(DAY, DUE)))
                .isInstanceOf(Overtaken.class);

        assertThat(day(days)).containsEntry("rev", 2L);
    }

    /** Their dossiers may belong to different parts: then it is the day at which they meet. */
    @Test
    void whoIsOvertakenAtTheDayLosesNothing() {
        MongoCollection<Document> days = DATABASE.collection();
        Steps dossier = dossier(DAY, DUE);
        receive(days, dossier(DAY, DUE));

        assertThatThrownBy(() -> receive(overtakenAtWrite(2, days), dossier)).isInstanceOf(Overtaken.class);
        receive(days, dossier);

        assertThat(day(days)).containsEntry("rev", 3L).containsEntry("cells", "2.000815 COUNTER R3 P3 20220304:3\n");
    }

    @Test
    void twoOwnersCannotBothOpenADay() {
        MongoCollection<Document> days = DATABASE.collection();

        assertThatThrownBy(() -> receive(overtakenAtWrite(1, days), dossier(DAY, DUE)))
                .isInstanceOf(MongoBulkWriteException.class);

        assertThat(day(days)).containsEntry("rev", 1L);
    }

    @Test
    void theBatchDoneAgainCountsWhatWasMissing() {
        MongoCollection<Document> days = DATABASE.collection();
        Steps dossier = dossier(DAY, DUE);
        assertThatThrownBy(() -> receive(overtakenAtWrite(1, days), dossier))
                .isInstanceOf(MongoBulkWriteException.class);

        receive(days, dossier);
        receive(days, dossier);

        assertThat(day(days)).containsEntry("cells", "2.000815 COUNTER R2 P2 20220304:2\n");
    }

    private static void receive(MongoCollection<Document> days, Steps dossier) {
        var batch = Days.view().open(days);
        batch.add(dossier.reception(), 0);
        batch.flush();
    }

    /** What is told again after it had been set aside does not come a second time. */
    @Test
    void whatAllAddUpToIsBroughtUpByWhoeverWasOvertaken() {
        MongoCollection<Document> days = DATABASE.collection();

        receive(overtakenAtWrite(3, days), dossier(DAY, DUE));
        assertThat(rollUp(days)).containsEntry("cells", "2.000815 COUNTER R2 P2 20220304:2\n");

        receive(overtakenAtWrite(3, days), dossier(DAY, DUE));
        assertThat(rollUp(days)).containsEntry("cells", "2.000815 COUNTER R4 P4 20220304:4\n");
    }

    private static Document day(MongoCollection<Document> days) {
        return Objects.requireNonNull(
                days.find(eq("_id", "H37.08.01|2022-03-04")).first());
    }

    private static Document rollUp(MongoCollection<Document> days) {
        return Objects.requireNonNull(days.find(eq("_id", "all|2022-03-04")).first());
    }

    /** {@code days}, into which another owner writes one more reception right before the bulk write of that number. */
    @SuppressWarnings("unchecked") // a proxy of the raw interface
    private static MongoCollection<Document> overtakenAtWrite(int number, MongoCollection<Document> days) {
        AtomicInteger writes = new AtomicInteger();
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                FindIterable.class.getClassLoader(), new Class<?>[] {MongoCollection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("bulkWrite") && writes.incrementAndGet() == number) {
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
