package motcua.query.indicators;

import com.mongodb.client.MongoCollection;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;

/** A collection to which something happens before one of its bulk writes. */
final class Fragile {

    /** The process died. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static final Runnable DEATH = () -> {
        throw new Died();
    };

    private Fragile() {}

    @SuppressWarnings("unchecked")
    static MongoCollection<Document> before(MongoCollection<Document> collection, int write, Runnable happening) {
        AtomicInteger writes = new AtomicInteger();
        return (MongoCollection<Document>) Proxy.newProxyInstance(
                Fragile.class.getClassLoader(), new Class<?>[] {MongoCollection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("bulkWrite") && writes.incrementAndGet() == write) {
                        happening.run();
                    }
                    try {
                        return method.invoke(collection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
