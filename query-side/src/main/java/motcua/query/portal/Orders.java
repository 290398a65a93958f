package motcua.query.portal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The order of each generation, in a collection that is named after it. */
final class Orders {

    private static final String GENERATION = PortalView.NAME + "_";
    private static final String ORDER = PortalView.NAME + "Order_";

    private final MongoDatabase database;
    private final Clock clock;

    Orders(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Order of(MongoCollection<Document> generation) {
        return new Order(database.getCollection(ORDER + number(generation)), clock);
    }

    /** The number of a generation, as cursors name it. */
    static String number(MongoCollection<Document> generation) {
        return generation.getNamespace().getCollectionName().substring(GENERATION.length());
    }

    /** Makes an empty order for a new generation, and drops those of generations that are gone. */
    void prepare(MongoCollection<Document> generation) {
        of(generation).prepare();
        // Asked in this order: a generation is older than its order, so one that is made meanwhile is not missed.
        List<String> orders = names(ORDER);
        List<String> generations = names(GENERATION);
        orders.stream()
                .filter(name -> !generations.contains(GENERATION + name.substring(ORDER.length())))
                .forEach(name -> database.getCollection(name).drop());
    }

    private List<String> names(String prefix) {
        List<String> names = database.listCollectionNames().into(new ArrayList<>());
        names.removeIf(name -> !name.startsWith(prefix));
        return names;
    }
}
