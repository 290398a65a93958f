package motcua.query.portal;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * In which order the dossiers of one generation changed: one document a dossier with its key, a mark and its id, and one
 * document with the head, the highest mark that readers may see. Safe for any number of writers, in any processes.
 */
final class Order {

    /** Before every dossier. */
    static final String START = key(0, "00000000-0000-0000-0000-000000000000");

    private static final String ID = "_id";
    private static final String KEY = "k";
    private static final String HEAD = "head";
    private static final String MARK = "n";

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> places;
    private final Clock clock;

    /** Dossiers in the order of their last change, and the key to go on behind. */
    record Slice(List<String> dossiers, String last) {}

    Order(MongoCollection<Document> places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    void prepare() {
        places.createIndex(ascending(KEY));
        try {
            places.insertOne(new Document(ID, HEAD).append(MARK, 0L));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Puts {@code dossiers}, whose documents are written, behind all others. */
    void append(Collection<String> dossiers) {
        boolean isDone = dossiers.isEmpty();
        while (!isDone) {
            long head = head();
            long mark = nextMark(head);
            // Each failure is another writer's success, and what was marked in vain is marked higher the next time.
            isDone = mark(dossiers, mark) && move(head, mark);
        }
    }

    /**
     * Above all there is, also what a dead writer marked in vain; and with the time, so that marks which a restored or failed-over
     * database has forgotten are not given a second time.
     */
    long nextMark(long head) {
        Document highest = places.find(gt(KEY, "")).sort(descending(KEY)).first();
        long known = highest == null ? 0 : markOf(highest.getString(KEY));
        return Math.max(clock.millis(), Math.max(head, known) + 1);
    }

    /** Never lowers a key: false when one is higher already, which another writer is about to show or has shown. */
    boolean mark(Collection<String> dossiers, long mark) {
        try {
            places.bulkWrite(
                    dossiers.stream()
                            .map(dossier -> new UpdateOneModel<Document>(
                                    and(eq(ID, dossier), lt(KEY, key(mark, dossier))),
                                    set(KEY, key(mark, dossier)),
                                    UPSERT))
                            .toList(),
                    UNORDERED);
            return true;
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(Order::isDuplicate)) {
                throw e;
            }
            return false;
        }
    }

    private static boolean isDuplicate(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Shows what is marked up to {@code mark}; false when the head does not stand at {@code head} any more. */
    boolean move(long head, long mark) {
        return places.updateOne(and(eq(ID, HEAD), eq(MARK, head)), set(MARK, mark))
                        .getMatchedCount()
                > 0;
    }

    long head() {
        @Nullable Document head = places.find(eq(ID, HEAD)).first();
        return Objects.requireNonNull(head, "an order without a head").getLong(MARK);
    }

    /** At most {@code limit} dossiers behind {@code key}; from the start when no reader can have come as far as that. */
    Slice behind(String key, int limit) {
        // Before the places: what is marked up to here was marked before the head came here.
        long head = head();
        String from = markOf(key) > head ? START : key;
        List<Document> found = places.find(and(gt(KEY, from), lt(KEY, digits(head + 1))))
                .sort(ascending(KEY))
                .limit(limit)
                .into(new ArrayList<>());
        List<String> dossiers = found.stream().map(place -> place.getString(ID)).toList();
        return new Slice(dossiers, found.isEmpty() ? from : found.getLast().getString(KEY));
    }

    /** Sorts as text by mark; dossiers of one mark by their id. */
    private static String key(long mark, String dossier) {
        return digits(mark) + "." + dossier;
    }

    private static String digits(long mark) {
        return "%016d".formatted(mark);
    }

    private static long markOf(String key) {
        return Long.parseLong(key.substring(0, key.indexOf('.')));
    }
}
