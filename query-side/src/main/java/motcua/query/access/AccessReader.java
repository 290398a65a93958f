package motcua.query.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import motcua.access.AccessId;
import motcua.access.Purpose;
import motcua.access.Shown;
import motcua.catalogue.Catalogue;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.office.Office;
import motcua.platform.access.Purposes;
import motcua.query.access.LookPage.Look;
import motcua.query.platform.PageKey;
import motcua.query.platform.Views;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads the looks. Whether the reader may is the doors' business. */
@Component
public final class AccessReader {

    private final Views views;
    private final Purposes purposes;
    private final Catalogue catalogue;
    private final Clock clock;

    AccessReader(Views views, Purposes purposes, Catalogue catalogue, Clock clock) {
        this.views = views;
        this.purposes = purposes;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Which page of the answer is wanted.
     *
     * @param before the key of the last look seen; null for the latest looks
     * @param after null not to wait until what is recorded by now can be seen
     */
    public record Wanted(
            @Nullable String before, int limit, @Nullable Long after) {}

    /**
     * Everybody who saw {@code dossier} by name; those who read many at once without naming any are found by their account.
     * Secret looks are among them.
     */
    LookPage ofDossier(DossierId dossier, Wanted wanted) {
        return page(eq(LookRow.DOSSIER, dossier.toString()), wanted);
    }

    /** The same for the citizen, whom the caller has found to be one of the dossier: what is secret is not there, nor counted. */
    public LookPage forTheCitizenOf(DossierId dossier, Wanted wanted) {
        LookPage page = page(and(eq(LookRow.DOSSIER, dossier.toString()), isOpen()), wanted);
        return new LookPage(page.items().stream().map(Look::withoutAccount).toList(), page.next());
    }

    /** Everything that {@code account} saw from {@code from} to {@code to}, excluded. */
    LookPage ofAccount(String account, @Nullable Instant from, @Nullable Instant to, Wanted wanted) {
        Bson asked = eq(LookRow.ACCOUNT, account);
        asked = from == null ? asked : and(asked, gte(LookRow.KEY, LookKey.from(from)));
        return page(to == null ? asked : and(asked, lt(LookRow.KEY, LookKey.from(to))), wanted);
    }

    /** Whether {@code access} is a look at {@code dossier} that its citizen may read, or anybody when {@code all}. */
    public boolean isLookAt(DossierId dossier, AccessId access, boolean all) {
        Bson asked = and(eq(LookRow.ACCESS, access.toString()), eq(LookRow.DOSSIER, dossier.toString()));
        return views.ask(
                AccessView.NAME,
                rows -> rows.find(all ? asked : and(asked, isOpen())).first() != null);
    }

    private Bson isOpen() {
        return lte(LookRow.OPEN, Date.from(clock.instant()));
    }

    private LookPage page(Bson asked, Wanted wanted) {
        views.awaitHead(AccessView.NAME, wanted.after());
        return views.ask(AccessView.NAME, rows -> {
            List<Document> found = rows.find(
                            wanted.before() == null ? asked : and(asked, lt(LookRow.KEY, wanted.before())))
                    .sort(descending(LookRow.KEY))
                    .limit(wanted.limit() + 1)
                    .into(new ArrayList<>());
            List<Document> page = found.subList(0, Math.min(wanted.limit(), found.size()));
            String next = found.size() > wanted.limit()
                    ? PageKey.written(page.getLast().getString(LookRow.KEY))
                    : null;
            return new LookPage(page.stream().map(this::look).toList(), next);
        });
    }

    private Look look(Document row) {
        Locale locale = LocaleContextHolder.getLocale();
        Purpose purpose = Purpose.valueOf(row.getString(LookRow.PURPOSE));
        Optional<OfficeId> office =
                Optional.ofNullable(row.getString(LookRow.OFFICE)).map(OfficeId::new);
        return new Look(
                AccessId.of(row.getString(LookRow.ACCESS)),
                row.getDate(LookRow.AT).toInstant(),
                row.getString(LookRow.ACCOUNT),
                row.getString(LookRow.NAME),
                office.orElse(null),
                office.map(catalogue.offices()::get).map(Office::name).orElse(null),
                Optional.ofNullable(row.getString(LookRow.DOSSIER))
                        .map(DossierId::of)
                        .orElse(null),
                Shown.valueOf(row.getString(LookRow.SHOWN)),
                row.getString(LookRow.SCOPE),
                purpose,
                purposes.text(purpose, locale),
                row.getString(LookRow.LEGAL_BASIS),
                Optional.ofNullable(row.getDate(LookRow.SECRET_UNTIL))
                        .map(Date::toInstant)
                        .orElse(null));
    }
}
