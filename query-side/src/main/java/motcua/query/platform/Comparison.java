package motcua.query.platform;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Compares a rebuilt generation with the one readers see, document by document, while events go on arriving: those that are not equal are
 * looked at again later. In the end two documents of equal progress must be equal; before that, the one may have got an event that was set
 * aside and the other the next.
 */
final class Comparison {

    private static final int PAGE = 500;
    private static final int ROUNDS = 5;
    private static final int NAMED = 20;

    /** So many are looked at again: where more are not equal, waiting makes no difference. */
    private static final int PATIENT = 100_000;

    private final View view;
    private final MongoCollection<Document> live;
    private final MongoCollection<Document> fresh;
    private final Runnable stillAtIt;
    private final Runnable letCatchUp;

    private final Set<Object> unsettled = new LinkedHashSet<>();
    private final List<Object> different = new ArrayList<>();
    private long equal;
    private long differing;
    private long onlyLive;
    private long onlyNew;
    private long inFlux;

    /**
     * @param stillAtIt called now and then
     * @param letCatchUp waits until both generations have seen about the same
     */
    Comparison(
            View view,
            MongoCollection<Document> live,
            MongoCollection<Document> fresh,
            Runnable stillAtIt,
            Runnable letCatchUp) {
        this.view = view;
        this.live = live;
        this.fresh = fresh;
        this.stillAtIt = stillAtIt;
        this.letCatchUp = letCatchUp;
    }

    /** What was found, as it stands in the views' book. */
    Document run() {
        // In this order: what the new generation gets meanwhile was missed by the first walk, and so is looked at
        // again.
        walk(live, fresh, this::settle);
        walk(fresh, live, (id, ofNew, ofLive) -> {
            if (ofLive == null) {
                unsettled.add(id);
            }
        });
        for (int round = 0; round < ROUNDS && !unsettled.isEmpty(); round++) {
            letCatchUp.run();
            lookAgain(this::settle);
        }
        lookAgain(this::giveUp);
        return result();
    }

    @FunctionalInterface
    private interface Pair {
        void take(Object id, @Nullable Document walked, @Nullable Document other);
    }

    /** All documents of {@code walked} with their namesakes, found by {@code _id}: no order of ids has to be agreed on. */
    private void walk(MongoCollection<Document> walked, MongoCollection<Document> other, Pair pair) {
        Map<Object, Document> page = new HashMap<>();
        try (MongoCursor<Document> documents = walked.find().batchSize(PAGE).iterator()) {
            while (documents.hasNext()) {
                Document document = documents.next();
                page.put(document.get("_id"), document);
                if (page.size() == PAGE || !documents.hasNext()) {
                    Map<Object, Document> namesakes = find(other, page.keySet());
                    page.forEach((id, one) -> pair.take(id, present(one), present(namesakes.get(id))));
                    page.clear();
                    stillAtIt.run();
                }
            }
        }
    }

    private void lookAgain(Pair pair) {
        List<Object> ids = List.copyOf(unsettled);
        unsettled.clear();
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<Object> page = ids.subList(from, Math.min(from + PAGE, ids.size()));
            Map<Object, Document> ofLive = find(live, page);
            Map<Object, Document> ofNew = find(fresh, page);
            page.forEach(id -> pair.take(id, present(ofLive.get(id)), present(ofNew.get(id))));
        }
    }

    private static Map<Object, Document> find(MongoCollection<Document> collection, Iterable<Object> ids) {
        Map<Object, Document> found = new HashMap<>();
        collection.find(in("_id", ids)).batchSize(PAGE).forEach(document -> found.put(document.get("_id"), document));
        return found;
    }

    /** A removed document is none, whether its tombstone still stands or not. */
    private static @Nullable Document present(@Nullable Document document) {
        return document == null || document.containsKey(DocumentView.GONE) ? null : document;
    }

    private void settle(Object id, @Nullable Document ofLive, @Nullable Document ofNew) {
        if (ofLive == null && ofNew == null) {
            return;
        }
        if (ofLive != null && ofLive.equals(ofNew)) {
            equal++;
        } else if (unsettled.size() < PATIENT) {
            unsettled.add(id);
        } else {
            giveUp(id, ofLive, ofNew);
        }
    }

    private void giveUp(Object id, @Nullable Document ofLive, @Nullable Document ofNew) {
        if (ofLive != null && ofNew != null) {
            giveUpBoth(id, ofLive, ofNew);
        } else if (ofLive != null) {
            onlyLive++;
        } else if (ofNew != null) {
            onlyNew++;
        }
    }

    private void giveUpBoth(Object id, Document ofLive, Document ofNew) {
        if (ofLive.equals(ofNew)) {
            equal++;
        } else if (!view.progress(ofLive).equals(view.progress(ofNew))) {
            inFlux++;
        } else {
            differing++;
            if (different.size() < NAMED) {
                different.add(id);
            }
        }
    }

    private Document result() {
        return new Document("documents", equal + differing + onlyNew + inFlux)
                .append("equal", equal)
                .append("different", differing)
                .append(
                        "firstDifferent",
                        different.stream().map(Object::toString).toList())
                .append("onlyLive", onlyLive)
                .append("onlyNew", onlyNew)
                .append("inFlux", inFlux);
    }
}
