package motcua.query.access;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import motcua.access.AccessRecorded;
import motcua.admin.AdminActed;
import motcua.dossier.DossierEvent;
import motcua.platform.events.StoredNames;
import motcua.query.platform.Census;
import motcua.query.platform.View;
import org.bson.Document;

/** All looks and all acts of administrators, each written once and never changed: what comes twice is put over its like. */
final class AccessView implements View {

    static final String NAME = "access";

    private static final String LOOKS = "looks";
    private static final String ACTS = "acts";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    @Override
    public String name() {
        return NAME;
    }

    /** There is one bulk write for a batch; more workers would make smaller ones. */
    @Override
    public int segments() {
        return 1;
    }

    @Override
    public boolean ofAccesses() {
        return true;
    }

    /** With acts in it. */
    @Override
    public int shape() {
        return 2;
    }

    @Override
    public void prepare(MongoCollection<Document> collection) {
        LookRow.INDEXES.forEach(collection::createIndex);
        ActRow.INDEXES.forEach(collection::createIndex);
    }

    @Override
    public Batch open(MongoCollection<Document> collection) {
        return new Looks(collection);
    }

    @Override
    public Object progress(Document document) {
        return 0;
    }

    @Override
    public Map<String, Long> expected(Census census) {
        return Map.of(
                LOOKS, census.of(StoredNames.of(AccessRecorded.class)),
                ACTS, census.of(StoredNames.of(AdminActed.class)));
    }

    @Override
    public Map<String, Long> counted(MongoCollection<Document> collection) {
        return Map.of(
                LOOKS, collection.countDocuments(eq(LookRow.PART, 0)),
                ACTS, collection.countDocuments(eq(ActRow.IS_ACT, true)));
    }

    /** The looks and acts of one batch. */
    private static final class Looks implements Batch {

        private final MongoCollection<Document> collection;
        private final List<WriteModel<Document>> writes = new ArrayList<>();

        Looks(MongoCollection<Document> collection) {
            this.collection = collection;
        }

        @Override
        public void add(DossierEvent event, long version) {
            throw new IllegalArgumentException("neither look nor act, although in the stream of one");
        }

        @Override
        public void add(AccessRecorded access) {
            LookRow.of(access)
                    .forEach(row -> writes.add(new ReplaceOneModel<>(eq("_id", row.get("_id")), row, UPSERT)));
        }

        @Override
        public void add(AdminActed acted) {
            Document row = ActRow.of(acted);
            writes.add(new ReplaceOneModel<>(eq("_id", row.get("_id")), row, UPSERT));
        }

        @Override
        public void flush() {
            if (!writes.isEmpty()) {
                collection.bulkWrite(writes, UNORDERED);
            }
        }
    }
}
