package motcua.query.trail.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document of MongoDB: compare-and-set on a single document needs no transaction. */
public final class MongoCell implements Cell {

    private static final String TEXT = "text";

    private final MongoCollection<Document> cells;
    private final String name;

    /** In the collection {@code trail_cells}, under {@code name}. */
    public MongoCell(MongoDatabase database, String name) {
        this.cells = promised(database.getCollection("trail_cells"));
        this.name = name;
    }

    /**
     * What is acknowledged lasts, and is read by whoever wrote it: whatever the address of the database says about write
     * concerns and about reading from secondaries.
     */
    static MongoCollection<Document> promised(MongoCollection<Document> collection) {
        return collection
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadPreference(ReadPreference.primary());
    }

    @Override
    public Optional<String> read() {
        return Optional.ofNullable(cells.find(eq("_id", name)).first()).map(cell -> cell.getString(TEXT));
    }

    @Override
    public boolean move(@Nullable String seen, String next) {
        if (seen != null) {
            return cells.updateOne(and(eq("_id", name), eq(TEXT, seen)), set(TEXT, next))
                            .getMatchedCount()
                    > 0;
        }
        try {
            cells.insertOne(new Document("_id", name).append(TEXT, next));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getError().getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
