package motcua.query.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import motcua.dossier.Channel;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.ProcedureCode;
import motcua.query.indicators.LateEntry;
import motcua.query.platform.DocumentView;
import motcua.query.platform.Views;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the history of one dossier. */
@Component
public final class HistoryReader {

    private final Views views;
    private final LateEntry lateEntry;

    HistoryReader(Views views, LateEntry lateEntry) {
        this.views = views;
        this.lateEntry = lateEntry;
    }

    /**
     * The history of {@code dossier}; empty when there is none.
     *
     * @param after the version that it must show at least; null for whatever there is
     */
    public Optional<History> find(DossierId dossier, @Nullable Long after) {
        return views.find(HistoryConfiguration.VIEW, dossier.toString(), after).map(page -> history(dossier, page));
    }

    /**
     * The same as it stood at {@code asOf}: the events recorded until then; empty when there were none. Of the past, an answer is either
     * whole or none: 504 when the view does not see in time what is in the store.
     *
     * @param asOf null for all that is known
     */
    public Optional<History> find(DossierId dossier, @Nullable Long after, @Nullable Instant asOf) {
        views.awaitHead(HistoryConfiguration.VIEW, asOf == null ? null : Long.valueOf(0));
        return find(dossier, after).flatMap(history -> history.asOf(asOf));
    }

    private History history(DossierId dossier, Document page) {
        List<History.Entry> entries = LongStream.rangeClosed(0, page.getLong(DocumentView.VERSION))
                .mapToObj(version -> entry(version, page))
                .flatMap(Optional::stream)
                .toList();
        return new History(
                dossier,
                new DossierCode(page.getString(HistoryPage.CODE)),
                new OfficeId(page.getString(HistoryPage.OFFICE)),
                Optional.ofNullable(page.getString(HistoryPage.COMPETENT))
                        .map(OfficeId::new)
                        .orElse(null),
                ProcedureCode.of(page.getString(HistoryPage.PROCEDURE)),
                Channel.valueOf(page.getString(HistoryPage.CHANNEL)),
                page.getLong(DocumentView.VERSION),
                null,
                entries);
    }

    /** Empty only for a version that is no event of a dossier. */
    private Optional<History.Entry> entry(long version, Document page) {
        return Optional.ofNullable(page.get(HistoryPage.ENTRY + version, Document.class))
                .map(stored -> entryOf(version, stored));
    }

    History.Entry entryOf(long version, Document entry) {
        return entryOf(version, entry, lateEntry);
    }

    /** How late is too late is asked at reading: the page holds what the event says, and nothing that was configured. */
    static History.Entry entryOf(long version, Document entry, LateEntry lateEntry) {
        String importId = entry.getString("importId");
        Document facts = entry.get("facts", Document.class);
        Instant occurredAt = Instant.parse(entry.getString("occurredAt"));
        Instant recordedAt = Instant.parse(entry.getString("recordedAt"));
        return new History.Entry(
                version,
                entry.getString("event"),
                entry.getString("revision"),
                entry.getString("actor"),
                entry.getString("actorOffice"),
                occurredAt,
                recordedAt,
                entry.getString("request"),
                importId == null ? null : new History.Line(importId, entry.getLong("line")),
                facts,
                facts.containsKey(HistoryPage.WHY_LATE) && lateEntry.is(occurredAt, recordedAt));
    }
}
