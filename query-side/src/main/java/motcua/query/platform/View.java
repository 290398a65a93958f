package motcua.query.platform;

import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import java.util.Map;
import motcua.access.AccessRecorded;
import motcua.admin.AdminActed;
import motcua.dossier.DossierEvent;
import org.bson.Document;

/**
 * One view as the processors drive it: a function of the events alone. Drop its collection, replay, and the same documents
 * stand there again.
 */
public interface View {

    /** What {@link #counted} calls the number of documents. */
    String DOCUMENTS = "documents";

    /** The {@link #shape} of a view whose documents never changed. */
    int FIRST_SHAPE = 1;

    /** The name in paths, metrics, token and dead letters, such as {@code queue}. */
    String name();

    /**
     * How many workers share the events, each dossier always going to the same one. A view whose documents gather several
     * dossiers takes 1, or its workers overtake each other.
     */
    default int segments() {
        return 4;
    }

    /**
     * Grows when documents of an earlier version can be read or written no more: then the view is built anew at the first start, and
     * is not there for readers until it has caught up.
     */
    default int shape() {
        return FIRST_SHAPE;
    }

    /** Whether it is made of the looks at dossiers and of administrators' acts, and not of what happens to dossiers. */
    default boolean ofAccesses() {
        return false;
    }

    /** Whether it leaves {@link DocumentView#GONE} in documents, to be cleared away; then there is an index on it. */
    default boolean leavesTombstones() {
        return false;
    }

    /** Declares the indexes of a new, empty collection. */
    void prepare(MongoCollection<Document> collection);

    /** Starts collecting the writes of one batch of events of one segment. */
    Batch open(MongoCollection<Document> collection);

    /**
     * How far a document has come: two documents of one id and equal progress must be equal in every field. The rebuild
     * compares by it while events go on arriving.
     */
    Object progress(Document document);

    /**
     * What {@link #counted} must give once every event of {@code census} is in the view; empty when that does not follow from
     * counting events.
     */
    default Map<String, Long> expected(Census census) {
        return Map.of();
    }

    /** Numbers that can be compared with the events: how many documents there are, tombstones left out. */
    default Map<String, Long> counted(MongoCollection<Document> collection) {
        // One question: between two, tombstones may go.
        return Map.of(DOCUMENTS, collection.countDocuments(exists(DocumentView.GONE, false)));
    }

    /** The writes of one batch. */
    interface Batch {

        /**
         * Takes one event in, without any I/O. What it throws is the event's own fault and sends it to the dead letters.
         *
         * @param version the event's sequence number in its dossier, 0 for the first
         */
        void add(DossierEvent event, long version);

        /** The same for a look; comes to nobody but a view {@link View#ofAccesses}. */
        default void add(AccessRecorded access) {
            throw new IllegalStateException("no view of " + access);
        }

        /** The same for an administrator's act; comes to nobody but a view {@link View#ofAccesses}. */
        default void add(AdminActed acted) {
            throw new IllegalStateException("no view of " + acted);
        }

        /** Writes all that was taken in; idempotent under redelivery. Throws when the database did not take it. */
        void flush();
    }
}
