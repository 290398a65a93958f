package motcua.query.portal;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps of each dossier what it was told last, and nothing of its cursor but what the last answer said. */
final class Poller {

    private final Generations generations;
    private final Map<String, SyncedDossier> told = new HashMap<>();

    /** What came although it was known already. */
    final List<String> repeated = new ArrayList<>();

    private @Nullable String next;

    Poller(Generations generations) {
        this.generations = generations;
    }

    /** Asks once and returns how many dossiers came. */
    int poll(MongoCollection<Document> generation, int limit) {
        PortalPage page = generations.page(generation, next, limit);
        page.dossiers().forEach(this::take);
        next = page.next();
        return page.dossiers().size();
    }

    private void take(SyncedDossier dossier) {
        if (dossier.equals(told.put(dossier.code(), dossier))) {
            repeated.add(dossier.code());
        }
    }

    void pollToTheEnd(MongoCollection<Document> generation) {
        String before;
        do {
            before = next;
        } while (poll(generation, 3) > 0);
        if (before != null && !before.equals(next)) {
            throw new AssertionError("an empty page moved the cursor");
        }
    }

    Map<String, SyncedDossier> told() {
        return told;
    }
}
