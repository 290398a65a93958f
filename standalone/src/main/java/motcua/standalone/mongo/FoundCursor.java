package motcua.standalone.mongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.Function;

/** What a query found, decoded batch by batch as the client asks for it. */
final class FoundCursor extends AbstractCursor {
    /** MongoDB ends a batch here too; a reply above 48 MB would be refused by the driver. */
    private static final int MAX_BATCH_BYTES = 16 * 1024 * 1024;

    private final List<byte[]> found;
    private final Function<List<byte[]>, List<Document>> reader;
    private int next;

    FoundCursor(long id, List<byte[]> found, Function<List<byte[]>, List<Document>> reader) {
        super(id);
        this.found = found;
        this.reader = reader;
    }

    @Override
    public boolean isEmpty() {
        return next >= found.size();
    }

    /** At most {@code number} documents; 0 means as many as fit. */
    @Override
    public List<Document> takeDocuments(int number) {
        int end = number == 0 ? found.size() : (int) Math.min(found.size(), (long) next + number);
        List<byte[]> batch = found.subList(next, fitting(end));
        next += batch.size();
        return reader.apply(batch);
    }

    private int fitting(int end) {
        long bytes = 0;
        for (int i = next; i < end; i++) {
            bytes += found.get(i).length;
            if (bytes > MAX_BATCH_BYTES && i > next) {
                return i;
            }
        }
        return end;
    }
}
