package motcua.query.portal;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import motcua.query.platform.View;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Generations of the view, made and fed by hand. */
final class Generations {

    private final MongoDatabase database;
    final PortalView view;
    private long newest;

    Generations(MongoDatabase database, Clock clock) {
        this.database = database;
        this.view = new PortalView(new Orders(database, clock), clock);
    }

    MongoCollection<Document> next() {
        String name = PortalView.NAME + "_" + ++newest;
        database.createCollection(name);
        MongoCollection<Document> generation = database.getCollection(name);
        view.prepare(generation);
        return generation;
    }

    void write(MongoCollection<Document> generation, List<Happening> happenings) {
        View.Batch batch = view.open(generation);
        happenings.forEach(happening -> batch.add(happening.event(), happening.version()));
        batch.flush();
    }

    /** The first half of {@link #write}. */
    void writeDossiers(MongoCollection<Document> generation, List<Happening> happenings) {
        View.Batch batch = view.openDossiers(generation);
        happenings.forEach(happening -> batch.add(happening.event(), happening.version()));
        batch.flush();
    }

    PortalPage page(MongoCollection<Document> generation, @Nullable String since, int limit) {
        return PortalReader.page(view.order(generation), generation, since == null ? null : Cursor.parse(since), limit);
    }
}
