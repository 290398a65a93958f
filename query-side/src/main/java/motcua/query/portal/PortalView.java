package motcua.query.portal;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import motcua.dossier.DossierEvent;
import motcua.query.platform.Census;
import motcua.query.platform.DocumentView;
import motcua.query.platform.View;
import org.bson.Document;

/** Every dossier as the portal wants it, and beside each generation the order in which its dossiers changed. */
final class PortalView implements View {

    static final String NAME = "portal";

    private final View dossiers;
    private final Orders orders;

    PortalView(Orders orders, Clock clock) {
        this.dossiers = new DocumentView(NAME, DossierRow::write, List.of(), clock, Census::dossiers);
        this.orders = orders;
    }

    /** The order of one generation. */
    Order order(MongoCollection<Document> generation) {
        return orders.of(generation);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** More workers would only compete for the head of the order. */
    @Override
    public int segments() {
        return 1;
    }

    @Override
    public boolean leavesTombstones() {
        return dossiers.leavesTombstones();
    }

    @Override
    public void prepare(MongoCollection<Document> collection) {
        dossiers.prepare(collection);
        orders.prepare(collection);
    }

    @Override
    public Batch open(MongoCollection<Document> collection) {
        return new Ordered(openDossiers(collection), order(collection));
    }

    /** A batch that leaves the order alone. */
    Batch openDossiers(MongoCollection<Document> collection) {
        return dossiers.open(collection);
    }

    @Override
    public Object progress(Document document) {
        return dossiers.progress(document);
    }

    @Override
    public Map<String, Long> expected(Census census) {
        return dossiers.expected(census);
    }

    /** A batch whose dossiers get their place in the order once they are written. */
    private static final class Ordered implements Batch {

        private final Batch dossiers;
        private final Order order;
        private final Set<String> changed = new LinkedHashSet<>();

        Ordered(Batch dossiers, Order order) {
            this.dossiers = dossiers;
            this.order = order;
        }

        @Override
        public void add(DossierEvent event, long version) {
            dossiers.add(event, version);
            changed.add(event.dossier().toString());
        }

        /** In this order: who is told that a dossier changed must find the change. */
        @Override
        public void flush() {
            dossiers.flush();
            order.append(changed);
        }
    }
}
