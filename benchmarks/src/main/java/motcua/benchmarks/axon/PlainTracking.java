package motcua.benchmarks.axon;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import motcua.benchmarks.axon.PlainEvent.PlainAssigned;
import motcua.benchmarks.axon.PlainEvent.PlainReceived;
import motcua.benchmarks.axon.PlainEvent.PlainResolved;
import motcua.benchmarks.axon.PlainEvent.PlainReturned;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Where each dossier stands, by its code: one write for each event. */
@Component
@ProcessingGroup(PlainTracking.NAME)
class PlainTracking {

    static final String NAME = "tracking";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> cards;
    private final AtomicLong seen = new AtomicLong();

    PlainTracking(MongoCollection<Document> cards) {
        this.cards = cards;
        cards.createIndex(Indexes.ascending("dossier"));
    }

    /** How many events it has written. */
    long seen() {
        return seen.get();
    }

    @EventHandler
    void on(PlainReceived e) {
        write(
                e,
                combine(
                        set("dossier", e.dossier),
                        set("office", e.card.office),
                        set("state", "RECEIVED"),
                        set("received", Date.from(e.card.received)),
                        set("due", Date.from(e.card.due))));
    }

    @EventHandler
    void on(PlainAssigned e) {
        write(e, combine(set("state", "IN_PROCESS"), set("due", Date.from(e.card.due))));
    }

    @EventHandler
    void on(PlainResolved e) {
        write(e, combine(set("state", "RESOLVED"), set("resolved", Date.from(e.stamp.at))));
    }

    @EventHandler
    void on(PlainReturned e) {
        write(e, combine(set("state", "RETURNED"), set("returned", Date.from(e.stamp.at))));
    }

    private void write(PlainEvent event, Bson change) {
        cards.updateOne(eq(event.card.code), change, UPSERT);
        seen.incrementAndGet();
    }

    @ResetHandler
    void forget() {
        cards.deleteMany(new Document());
    }
}
