package motcua.query.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import motcua.admin.ActId;
import motcua.query.access.AccessReader.Wanted;
import motcua.query.access.ActPage.Act;
import motcua.query.platform.PageKey;
import motcua.query.platform.Views;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the acts of administrators. */
@Component
final class ActReader {

    private final Views views;

    ActReader(Views views) {
        this.views = views;
    }

    /** What {@code account} ordered, or everybody when it is null, from {@code from} to {@code to}, excluded. */
    ActPage of(@Nullable String account, @Nullable Instant from, @Nullable Instant to, Wanted wanted) {
        views.awaitHead(AccessView.NAME, wanted.after());
        Bson asked = account == null ? eq(ActRow.IS_ACT, true) : eq(ActRow.BY, account);
        asked = from == null ? asked : and(asked, gte(ActRow.KEY, LookKey.from(from)));
        asked = to == null ? asked : and(asked, lt(ActRow.KEY, LookKey.from(to)));
        Bson page = wanted.before() == null ? asked : and(asked, lt(ActRow.KEY, wanted.before()));
        return views.ask(
                AccessView.NAME,
                rows -> page(
                        rows.find(page)
                                .sort(descending(ActRow.KEY))
                                .limit(wanted.limit() + 1)
                                .into(new ArrayList<>()),
                        wanted.limit()));
    }

    private static ActPage page(List<Document> found, int limit) {
        List<Document> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? PageKey.written(page.getLast().getString(ActRow.KEY)) : null;
        return new ActPage(page.stream().map(ActReader::act).toList(), next);
    }

    private static Act act(Document row) {
        return new Act(
                new ActId(row.getString("_id")),
                row.getDate(ActRow.AT).toInstant(),
                row.getString(ActRow.BY),
                row.getString(ActRow.NAME),
                row.getString(ActRow.METHOD),
                row.getString(ActRow.TARGET),
                row.getString(ActRow.BODY),
                row.getString(ActRow.NOTE),
                row.getString(ActRow.VERIFIER));
    }
}
