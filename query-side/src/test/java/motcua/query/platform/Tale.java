package motcua.query.platform;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import motcua.dossier.DossierEvent;
import org.bson.Document;

/** A view for tests that remembers every event by its version and can be made to fail. */
final class Tale implements View {

    static final String NAME = "tale";

    private final View view = new DocumentView(NAME, this::write, List.of(), Clock.systemUTC());

    volatile int shape = FIRST_SHAPE;
    volatile Predicate<DossierEvent> poison = event -> false;
    volatile Runnable beforeFlush = () -> {};
    volatile Runnable afterFlush = () -> {};

    private Write write(DossierEvent event, long version) {
        if (poison.test(event)) {
            throw new IllegalStateException("poison");
        }
        return new Write.Put(
                event.dossier().toString(),
                version,
                Map.of("e" + version, event.getClass().getSimpleName()));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int shape() {
        return shape;
    }

    @Override
    public boolean leavesTombstones() {
        return view.leavesTombstones();
    }

    @Override
    public void prepare(MongoCollection<Document> collection) {
        view.prepare(collection);
    }

    @Override
    public Batch open(MongoCollection<Document> collection) {
        Batch batch = view.open(collection);
        return new Batch() {
            @Override
            public void add(DossierEvent event, long version) {
                batch.add(event, version);
            }

            @Override
            public void flush() {
                beforeFlush.run();
                batch.flush();
                afterFlush.run();
            }
        };
    }

    @Override
    public Object progress(Document document) {
        return view.progress(document);
    }
}
