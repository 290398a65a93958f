package motcua.query.queue;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import motcua.calendar.WorkingCalendar;
import motcua.dossier.Channel;
import motcua.dossier.DossierCode;
import motcua.dossier.DossierId;
import motcua.dossier.OfficeId;
import motcua.dossier.OfficerId;
import motcua.dossier.ProcedureCode;
import motcua.dossier.State;
import motcua.query.platform.DocumentView;
import motcua.query.platform.PageKey;
import motcua.query.platform.Views;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads pages of queues; every question is one range on one declared index. */
@Component
final class QueueReader {

    /** What waits for the citizen to bring or to get something, or for an answer to that. */
    private static final List<State> WAITING =
            List.of(State.SUPPLEMENT_ASKED, State.PAYMENT_ASKED, State.WITHDRAWAL_ASKED);

    /** Where the clock may run. */
    private static final List<State> RUNNING = List.of(
            State.RECEIVED, State.IN_PROCESS, State.SUPPLEMENT_ASKED, State.PAYMENT_ASKED, State.WITHDRAWAL_ASKED);

    private final Views views;
    private final Clock clock;

    QueueReader(Views views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * The page of {@code queue} behind {@code after}.
     *
     * @param after the key of the last row seen; null from the start
     */
    QueuePage page(QueueOf queue, @Nullable String after, int limit) {
        Instant now = clock.instant();
        return views.ask(QueueConfiguration.VIEW, rows -> {
            Bson behind = after == null ? new Document() : gt(QueueRow.KEY, after);
            List<Document> found = rows.find(and(owner(queue), behind))
                    .sort(ascending(QueueRow.KEY))
                    .limit(limit + 1)
                    .into(new ArrayList<>());
            List<Document> page = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? PageKey.written(page.getLast().getString(QueueRow.KEY)) : null;
            return new QueuePage(page.stream().map(row -> item(row, now)).toList(), counts(rows, queue, now), next);
        });
    }

    private static Bson owner(QueueOf queue) {
        return switch (queue) {
            case QueueOf.Officer(var officer) -> eq(QueueRow.OFFICER, officer.toString());
            case QueueOf.Office(var office) -> eq(QueueRow.OFFICE, office.toString());
        };
    }

    private static QueuePage.Counts counts(MongoCollection<Document> rows, QueueOf queue, Instant now) {
        Instant midnight = LocalDate.ofInstant(now, WorkingCalendar.ZONE)
                .plusDays(1)
                .atStartOfDay(WorkingCalendar.ZONE)
                .toInstant();
        return switch (queue) {
            case QueueOf.Officer officer -> countsOfOfficer(rows, owner(officer), now, midnight);
            case QueueOf.Office office -> countsOfOffice(rows, owner(office), now, midnight);
        };
    }

    /** All that an officer has in hand has a due instant, so the sort key alone tells what is due when. */
    private static QueuePage.Counts countsOfOfficer(
            MongoCollection<Document> rows, Bson owner, Instant now, Instant midnight) {
        String present = SortKey.workFrom(now);
        long open = rows.countDocuments(owner);
        long overdue = rows.countDocuments(and(owner, lt(QueueRow.KEY, present)));
        long dueToday = rows.countDocuments(
                and(owner, gte(QueueRow.KEY, present), lt(QueueRow.KEY, SortKey.workFrom(midnight))));
        return new QueuePage.Counts(open, overdue, dueToday, 0, 0, 0, 0);
    }

    private static QueuePage.Counts countsOfOffice(
            MongoCollection<Document> rows, Bson owner, Instant now, Instant midnight) {
        Bson past = lt(QueueRow.DUE, Date.from(now));
        Bson today = and(gte(QueueRow.DUE, Date.from(now)), lt(QueueRow.DUE, Date.from(midnight)));
        // A row without a due instant is in no range of them.
        Bson running = and(owner, in(RUNNING));
        long submitted = rows.countDocuments(and(owner, in(State.SUBMITTED)));
        long unassigned = rows.countDocuments(and(owner, in(State.RECEIVED)));
        long inProcess = rows.countDocuments(and(owner, in(State.IN_PROCESS)));
        long waiting = rows.countDocuments(and(owner, in(WAITING)));
        return new QueuePage.Counts(
                submitted + unassigned + inProcess + waiting,
                rows.countDocuments(and(running, past)),
                rows.countDocuments(and(running, today)),
                submitted,
                unassigned,
                waiting,
                rows.countDocuments(and(owner, in(State.RESOLVED))));
    }

    private static Bson in(State state) {
        return eq(QueueRow.STATE, state.name());
    }

    private static Bson in(List<State> states) {
        return Filters.in(QueueRow.STATE, states.stream().map(State::name).toList());
    }

    private static QueuePage.Item item(Document row, Instant now) {
        State state = State.valueOf(row.getString(QueueRow.STATE));
        Date due = row.getDate(QueueRow.DUE);
        Date received = row.getDate(QueueRow.RECEIVED);
        String officer = row.getString(QueueRow.OFFICER);
        return new QueuePage.Item(
                DossierId.of(row.getString("_id")),
                new DossierCode(row.getString(QueueRow.CODE)),
                new OfficeId(row.getString(QueueRow.OFFICE)),
                officer == null ? null : new OfficerId(officer),
                ProcedureCode.of(row.getString(QueueRow.PROCEDURE)),
                Channel.valueOf(row.getString(QueueRow.CHANNEL)),
                state,
                received == null ? null : received.toInstant(),
                due == null ? null : due.toInstant(),
                state != State.RESOLVED && due != null && due.toInstant().isBefore(now),
                row.getLong(DocumentView.VERSION));
    }
}
