package motcua.query.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of each view readers see, and which is being built. All that a rebuild knows stands here or in the tokens,
 * so it goes on wherever a process died. Every change names what it expects to find.
 */
final class Book {

    private static final String LIVE = "live";
    private static final String BUILDING = "building";
    private static final String COMPARISON = "comparison";
    private static final String BUSY_UNTIL = "busyUntil";
    private static final String SHAPE = "shape";

    /**
     * What stands here about one view.
     *
     * @param live null until the first generation has caught up
     * @param building null when no rebuild is on
     * @param comparison of the last rebuild
     * @param shape of the documents of all its generations
     */
    record Entry(
            @Nullable Long live,
            @Nullable Long building,
            @Nullable Document comparison,
            int shape) {}

    private final MongoCollection<Document> views;

    Book(MongoDatabase database) {
        this.views = database.getCollection("views");
    }

    Map<String, Entry> read() {
        Map<String, Entry> entries = new HashMap<>();
        views.find().forEach(view -> entries.put(view.getString("_id"), entry(view)));
        return entries;
    }

    private static Entry entry(Document view) {
        return new Entry(
                view.getLong(LIVE),
                view.getLong(BUILDING),
                view.get(COMPARISON, Document.class),
                view.getInteger(SHAPE, View.FIRST_SHAPE));
    }

    /** Enters a view with its first generation, unless somebody was faster. */
    void enter(String view, long generation, int shape) {
        try {
            views.insertOne(new Document("_id", view)
                    .append(LIVE, null)
                    .append(BUILDING, generation)
                    .append(SHAPE, shape));
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getError().getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Leaves the generations of another shape, which cannot be read or written any more, for a first one of {@code shape}. */
    void begin(String view, long generation, int shape) {
        var _ = views.updateOne(
                and(eq("_id", view), ne(SHAPE, shape)),
                combine(
                        set(LIVE, null),
                        set(BUILDING, generation),
                        set(BUSY_UNTIL, null),
                        set(COMPARISON, null),
                        set(SHAPE, shape)));
    }

    /** Begins a rebuild; false when there is one, or no generation to replace. */
    boolean build(String view, long generation) {
        return views.updateOne(and(eq("_id", view), eq(BUILDING, null), ne(LIVE, null)), set(BUILDING, generation))
                        .getMatchedCount()
                > 0;
    }

    /** Takes the comparison upon this process until {@code until}; false while another one is at it. */
    boolean claim(String view, long generation, Instant now, Instant until) {
        return views.updateOne(
                                and(
                                        eq("_id", view),
                                        eq(BUILDING, generation),
                                        or(eq(BUSY_UNTIL, null), lt(BUSY_UNTIL, Date.from(now)))),
                                set(BUSY_UNTIL, Date.from(until)))
                        .getMatchedCount()
                > 0;
    }

    /** Keeps a claim that this process has. */
    void extend(String view, long generation, Instant until) {
        views.updateOne(and(eq("_id", view), eq(BUILDING, generation)), set(BUSY_UNTIL, Date.from(until)));
    }

    /** Shows {@code generation} to the readers; false when it is not the one being built. */
    boolean promote(String view, long generation, @Nullable Document comparison) {
        return views.updateOne(
                                and(eq("_id", view), eq(BUILDING, generation)),
                                combine(
                                        set(LIVE, generation),
                                        set(BUILDING, null),
                                        set(BUSY_UNTIL, null),
                                        set(COMPARISON, comparison)))
                        .getMatchedCount()
                > 0;
    }
}
