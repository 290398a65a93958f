package motcua.query.trail.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.bson.Document;
import org.bson.types.Binary;

/** A collection of MongoDB, one document for each file. */
public final class MongoStore implements TileStore {

    private static final String CONTENT = "content";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /** Far below the 48 MB that one message may have, at the largest file there is: a batch waiting to be integrated. */
    private static final int FILES_A_TIME = 64;

    private final MongoCollection<Document> files;

    /** In the collection {@code trail}. */
    public MongoStore(MongoDatabase database) {
        this.files = MongoCell.promised(database.getCollection("trail"));
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.find(eq("_id", path)).first())
                .map(file -> file.get(CONTENT, Binary.class).getData());
    }

    /** Ordered, so that none is there without those before it. */
    @Override
    public void write(SequencedMap<String, byte[]> contents) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        contents.forEach((path, content) -> writes.add(new ReplaceOneModel<>(
                eq("_id", path), new Document("_id", path).append(CONTENT, new Binary(content)), UPSERT)));
        for (int from = 0; from < writes.size(); from += FILES_A_TIME) {
            files.bulkWrite(
                    writes.subList(from, Math.min(from + FILES_A_TIME, writes.size())),
                    new BulkWriteOptions().ordered(true));
        }
    }

    @Override
    public List<String> list(String directory) {
        String start = directory + "/";
        String behind = directory + (char) ('/' + 1);
        List<String> paths = new ArrayList<>();
        files.find(and(gt("_id", start), lt("_id", behind)))
                .projection(Projections.include("_id"))
                .forEach(file -> paths.add(file.getString("_id")));
        paths.removeIf(path -> path.indexOf('/', start.length()) >= 0);
        return paths;
    }

    @Override
    public void delete(Collection<String> paths) {
        files.deleteMany(in("_id", paths));
    }
}
