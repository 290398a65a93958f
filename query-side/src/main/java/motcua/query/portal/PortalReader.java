package motcua.query.portal;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import motcua.query.platform.Views;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Reads the export page by page. */
@Component
@ConditionalOnProperty(name = "motcua.portal.enabled", matchIfMissing = true)
final class PortalReader {

    private final Views views;
    private final PortalView view;

    PortalReader(Views views, PortalView view) {
        this.views = views;
        this.view = view;
    }

    /** At most {@code limit} dossiers behind {@code since}; from the start when it is null or of another generation. */
    PortalPage page(@Nullable Cursor since, int limit) {
        return views.ask(PortalView.NAME, generation -> page(view.order(generation), generation, since, limit));
    }

    static PortalPage page(Order order, MongoCollection<Document> generation, @Nullable Cursor since, int limit) {
        String number = Orders.number(generation);
        String from = since != null && since.generation().equals(number) ? since.key() : Order.START;
        // The order first: a dossier that changes meanwhile is told now or later, or both.
        Order.Slice slice = order.behind(from, limit);
        Map<String, Document> found = new HashMap<>();
        generation.find(in("_id", slice.dossiers())).forEach(row -> found.put(row.getString("_id"), row));
        List<SyncedDossier> dossiers = slice.dossiers().stream()
                .map(found::get)
                // Written before its place: only who deletes documents by hand has one missing, and must not stop the
                // rest.
                .filter(Objects::nonNull)
                .map(SyncedDossier::of)
                .toList();
        return new PortalPage(dossiers, new Cursor(number, slice.last()).toString());
    }
}
