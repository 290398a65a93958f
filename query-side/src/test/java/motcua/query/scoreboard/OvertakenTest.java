package motcua.query.scoreboard;

import static com.mongodb.client.model.Filters.eq;
import static motcua.query.scoreboard.Steps.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import motcua.query.platform.Overtaken;
import motcua.query.platform.Parts;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        receive(days, inPart(3));

        assertThatThrownBy(() -> receive(overtakenAtWrite(1, days, inPart(3)), inPart(3)))
                .isInstanceOf(Overtaken.class);

        assertThat(day(days)).containsEntry("rev", 2L);
    }

    @Test
    void twoOwnersCannotBothOpenAPart() {
        MongoCollection<Document> days = DATABASE.collection();
        Steps dossier = inPart(3);

        assertThatThrownBy(() -> receive(overtakenAtWrite(1, days, inPart(3)), dossier))
                .isInstanceOf(Overtaken.class);
        assertThat(day(days)).containsEntry("rev", 1L);

        receive(days, dossier);
        receive(days, dossier);
        assertThat(day(days)).containsEntry("cells", "2.000815 COUNTER R2 P2 20220304:2\n");
    }

    /**
     * At the parts, the day and the roll-up. What is told again after it had been set aside does not come a second time; whoever counted it
     * brings up what it adds up to.
     */
    @ParameterizedTest
    @CsvSource({"1, 5", "2, 3", "2, 5", "3, 3", "3, 5"})
    void whoWasOvertakenBringsUpWhatItIsAddedUpIn(int write, int part) {
        MongoCollection<Document> days = DATABASE.collection();

        receive(overtakenAtWrite(write, days, inPart(part)), inPart(3));
        assertThat(day(days)).containsEntry("rev", 2L).containsEntry("cells", "2.000815 COUNTER R2 P2 20220304:2\n");
        assertThat(rollUp(days)).containsEntry("cells", "2.000815 COUNTER R2 P2 20220304:2\n");

        receive(overtakenAtWrite(write, days, inPart(part)), inPart(3));
        assertThat(day(days)).containsEntry("rev", 4L).containsEntry("cells", "2.000815 COUNTER R4 P4 20220304:4\n");
        assertThat(rollUp(days)).containsEntry("cells", "2.000815 COUNTER R4 P4 20220304:4\n");
    }

    private static Steps inPart(int part) {
        return Stream.generate(() -> dossier(DAY, DUE))
                .filter(dossier -> Parts.ids("", Parts.MANY, Days.touches(dossier.reception(), 0))
                        .allMatch(id -> id.equals("#" + part)))
                .findFirst()
                .orElseThrow();
    }

    private static void receive(MongoCollection<Document> days, Steps dossier) {
        var batch = Days.view().open(days);
        batch.add(dossier.reception(), 0);
        batch.flush();
    }

    private static Document day(MongoCollection<Document> days) {
        return Objects.requireNonNull(
                days.find(eq("_id", "H37.08.01|2022-03-04")).first());
    }

    private static Document rollUp(MongoCollection<Document> days) {
        return Objects.requireNonNull(days.find(eq("_id", "all|2022-03-04")).first());
    }

    /** {@code days}, into which another owner writes {@code other} right before the bulk write of that number. */
    @SuppressWarnings("unchecked") // a proxy of the raw interface
    private static MongoCollection<Document> overtakenAtWrite(int number, MongoCollection<Document> days, Steps other) {
        AtomicInteger writes = new AtomicInteger();
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                FindIterable.class.getClassLoader(), new Class<?>[] {MongoCollection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("bulkWrite") && writes.incrementAndGet() == number) {
                        receive(days, other);
                    }
                    try {
                        return method.invoke(days, arguments);
                    } catch (java.lang.reflect.InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
