package motcua.benchmarks.house;

import com.google.common.collect.Lists;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import java.util.ArrayList;
import java.util.List;
import motcua.benchmarks.load.Measured;
import org.bson.Document;
import org.springframework.context.ApplicationContext;

/** The documents of a view that is there, written once more with nothing but the driver: no rebuild can be quicker. */
final class Documents {

    private static final int A_TIME = 500;
    private static final String COPY = "bench_copy";

    private final MongoDatabase views;

    Documents(ApplicationContext context) {
        this.views = context.getBean(MongoDatabase.class);
    }

    /** Writes those of {@code view} into an empty collection with the same indexes. */
    Measured write(String view) {
        MongoCollection<Document> from = newestOf(view);
        MongoCollection<Document> copy = views.getCollection(COPY);
        copy.drop();
        for (Document index : from.listIndexes()) {
            Document key = index.get("key", Document.class);
            if (!key.containsKey("_id")) {
                copy.createIndex(key);
            }
        }
        List<List<Document>> batches = batches(from);
        long count = batches.stream().mapToLong(List::size).sum();
        long start = System.nanoTime();
        for (List<Document> batch : batches) {
            copy.bulkWrite(batch.stream().map(InsertOneModel::new).toList(), new BulkWriteOptions().ordered(false));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        copy.drop();
        return Measured.of(count, seconds);
    }

    private static List<List<Document>> batches(MongoCollection<Document> from) {
        return Lists.partition(from.find().into(new ArrayList<>()), A_TIME);
    }

    private MongoCollection<Document> newestOf(String view) {
        String newest = views.listCollectionNames().into(new ArrayList<>()).stream()
                .filter(name -> name.matches(view + "_\\d+"))
                .max(java.util.Comparator.comparingLong(name -> Long.parseLong(name.substring(view.length() + 1))))
                .orElseThrow();
        return views.getCollection(newest);
    }
}
