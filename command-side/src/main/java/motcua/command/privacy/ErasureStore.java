package motcua.command.privacy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import motcua.dossier.DossierId;
import motcua.privacy.SubjectErased;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an erasure does in the key store, and what it leaves there until it has been told. */
final class ErasureStore {

    private static final String DOSSIERS_OF = "SELECT dossier FROM subject_dossier WHERE subject = ?";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Serializer events;

    ErasureStore(DataSource keys, Serializer events) {
        this.database = JdbcClient.create(keys);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(keys));
        this.events = events;
    }

    /** Where something of {@code subject} stands. */
    List<DossierId> dossiersOf(String subject) {
        return database.sql(DOSSIERS_OF)
                .param(subject)
                .query((row, _) -> new DossierId(row.getObject(1, UUID.class)))
                .list();
    }

    /**
     * Destroys the key of {@code subject}, and with it those of whom nothing stands anywhere else, such as words that were sealed apart:
     * but of nobody who is the applicant of a dossier now, be it one in which {@code subject} stood by mistake.
     * Who is known by a number, and the search, go along by their foreign keys. In the same transaction stands what is to be told about it.
     * Empty, with nothing done, when there is no such key any more.
     */
    Optional<SubjectErased> destroy(String subject, Function<List<String>, SubjectErased> telling) {
        return Optional.ofNullable(transaction.execute(_ -> {
            List<String> subjects = database.sql("""
                            SELECT subject FROM subject_keyset WHERE subject = ? OR subject IN (
                                SELECT s.subject FROM subject_dossier s WHERE s.dossier IN (%1$s)
                                AND NOT EXISTS (SELECT 1 FROM subject_dossier o
                                    WHERE o.subject = s.subject AND o.dossier NOT IN (%1$s))
                                AND NOT EXISTS (SELECT 1 FROM searchable n WHERE n.subject = s.subject))
                            ORDER BY subject FOR UPDATE""".formatted(DOSSIERS_OF))
                    .params(subject, subject, subject)
                    .query((row, _) -> row.getString(1))
                    .list();
            return subjects.contains(subject) ? destroyed(subjects, telling.apply(subjects)) : null;
        }));
    }

    private SubjectErased destroyed(List<String> subjects, SubjectErased event) {
        database.sql("DELETE FROM subject_keyset WHERE subject = ANY (string_to_array(?, ' '))")
                .param(String.join(" ", subjects))
                .update();
        SerializedObject<byte[]> told = events.serialize(event, byte[].class);
        database.sql("INSERT INTO untold_erasure (erasure, event) VALUES (?, ?)")
                .params(event.erasure(), told.getData())
                .update();
        return event;
    }

    /** Erasures that were done and not told. */
    List<SubjectErased> untold() {
        var type = events.typeForClass(SubjectErased.class);
        return database.sql("SELECT event FROM untold_erasure")
                .query((row, _) -> events.<byte[], SubjectErased>deserialize(
                        new SimpleSerializedObject<>(row.getBytes(1), byte[].class, type)))
                .list();
    }

    void told(SubjectErased event) {
        database.sql("DELETE FROM untold_erasure WHERE erasure = ?")
                .param(event.erasure())
                .update();
    }
}
