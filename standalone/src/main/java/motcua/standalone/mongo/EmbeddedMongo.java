package motcua.standalone.mongo;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A MongoDB look-alike inside this process, for views that are rebuilt from the events at every start: it keeps
 * everything in memory and loses it on {@link #close()}.
 *
 * <p>Non-unique indexes and {@code _id} are sorted. They answer {@code find} and {@code countDocuments} with
 *
 * <ul>
 *   <li>equality or {@code $in} on the leading fields of an index, then one range ({@code $gt}, {@code $gte}, {@code
 *       $lt}, {@code $lte});
 *   <li>sort by the index fields that follow those held equal, in their order or exactly reversed; {@code _id} stands
 *       implicitly at the end of every index;
 *   <li>one {@code $or} whose branches each bound the same index. The keyset cursor {@code {office: x, $or: [{at: {$gt:
 *       t}}, {at: t, _id: {$gt: id}}]}} is such a filter and costs no more than its page.
 * </ul>
 *
 * Every other filter is answered by scanning the collection: right, but slow. A reader sees each document, and each
 * result set, as of one moment.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";

    private final IndexedBackend backend;
    private final MongoServer server;

    private EmbeddedMongo(IndexedBackend backend, MongoServer server) {
        this.backend = backend;
        this.server = server;
    }

    /** Starts an empty server on a free port that only this machine can reach. */
    public static EmbeddedMongo start() {
        IndexedBackend backend = new IndexedBackend();
        MongoServer server = new MongoServer(backend);
        server.bind(new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), 0));
        return new EmbeddedMongo(backend, server);
    }

    /** Where a driver connects to. */
    public String uri() {
        return "mongodb://" + LOOPBACK + ":" + server.getLocalAddress().getPort();
    }

    /** How many documents or index entries the queries on one collection have looked at so far. */
    long examined(String database, String collection) {
        return ((IndexedCollection) backend.resolveDatabase(database).resolveCollection(collection, true)).examined();
    }

    /** Closes all connections and forgets all data. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
