package motcua.command.notice;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import motcua.command.notice.Notice.State;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent.Reason;
import motcua.notice.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code notice_outbox}: what waits to be told. Each call is a statement, in the transaction around it if there is one. */
final class Outbox {

    private final JdbcClient database;

    Outbox(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** Adds {@code notice} unless it is there: the event may come again. */
    void add(Notice notice) {
        database.sql("""
                        INSERT INTO notice_outbox
                            (id, dossier, event, kind, medium, happened_at, state, next_attempt_at, give_up_at)
                        VALUES (?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)
                        ON CONFLICT (id) DO NOTHING""")
                .params(
                        notice.id().value(),
                        notice.dossier().value(),
                        notice.event(),
                        notice.kind(),
                        notice.medium().name(),
                        OutboxRow.utc(notice.happenedAt()),
                        OutboxRow.utc(notice.nextAttemptAt()),
                        OutboxRow.utc(notice.giveUpAt()))
                .update();
    }

    /**
     * The notice that has waited longest past its time, now the caller's until {@code until}. Rows that another process is
     * just claiming are passed over, so that nobody waits and nobody gets the same one.
     */
    Optional<Notice> claim(Medium medium, Instant now, Instant until) {
        return database.sql("""
                        UPDATE notice_outbox SET leased_until = ? WHERE id =
                            (SELECT id FROM notice_outbox
                             WHERE state = 'WAITING' AND medium = ? AND next_attempt_at <= ?
                               AND (leased_until IS NULL OR leased_until <= ?)
                             ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *""")
                .params(OutboxRow.utc(until), medium.name(), OutboxRow.utc(now), OutboxRow.utc(now))
                .query(OutboxRow::notice)
                .optional();
    }

    /** Ends the caller's lease after an attempt that failed for now; nothing happens when the lease is another's. */
    void postpone(Notice leased, int attempts, @Nullable Integer code, Instant nextAttemptAt) {
        database.sql("""
                        UPDATE notice_outbox SET attempts = ?, code = ?, next_attempt_at = ?, leased_until = NULL
                        WHERE id = ? AND state = 'WAITING' AND version = ? AND leased_until = ?""")
                .param(attempts)
                .param(code)
                .param(OutboxRow.utc(nextAttemptAt))
                .param(leased.id().value())
                .param(leased.version())
                .param(OutboxRow.utc(Objects.requireNonNull(leased.leasedUntil())))
                .update();
    }

    /** Ends the waiting of {@code notice}; {@code false} when somebody else has. */
    boolean settle(Notice notice, State state, int attempts, @Nullable Reason reason, @Nullable Integer code) {
        return database.sql("""
                        UPDATE notice_outbox SET state = ?, attempts = ?, reason = ?, code = ?, version = version + 1,
                            leased_until = NULL
                        WHERE id = ? AND state = 'WAITING' AND version = ?""")
                        .param(state.name())
                        .param(attempts)
                        .param(reason == null ? null : reason.name())
                        .param(code)
                        .param(notice.id().value())
                        .param(notice.version())
                        .update()
                == 1;
    }

    /** Lets {@code notice}, which had ended, wait again as if it were new. */
    void reopen(Notice notice, Instant now, Instant giveUpAt) {
        database.sql("""
                        UPDATE notice_outbox SET state = 'WAITING', attempts = 0, reason = NULL, code = NULL,
                            version = version + 1, next_attempt_at = ?, give_up_at = ?, leased_until = NULL
                        WHERE id = ? AND state <> 'WAITING' AND version = ?""")
                .params(OutboxRow.utc(now), OutboxRow.utc(giveUpAt), notice.id().value(), notice.version())
                .update();
    }

    Optional<Notice> find(NoticeId id) {
        return database.sql("SELECT * FROM notice_outbox WHERE id = ?")
                .param(id.value())
                .query(OutboxRow::notice)
                .optional();
    }

    /** Those in {@code state}, the oldest first. */
    List<Notice> list(State state, int limit) {
        return database.sql("SELECT * FROM notice_outbox WHERE state = ? ORDER BY happened_at, id LIMIT ?")
                .params(state.name(), limit)
                .query(OutboxRow::notice)
                .list();
    }

    /** What waits by one medium. */
    record Waiting(Medium medium, long count, Instant oldest) {}

    /** For each medium by which something waits. */
    List<Waiting> waiting() {
        return database.sql("""
                        SELECT medium, count(*), min(happened_at) FROM notice_outbox
                        WHERE state = 'WAITING' GROUP BY medium""")
                .query((row, _) -> new Waiting(
                        Medium.valueOf(row.getString(1)),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
