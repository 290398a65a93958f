package motcua.command.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import motcua.command.notice.Notice.State;
import motcua.dossier.DossierId;
import motcua.notice.Medium;
import motcua.notice.NoticeEvent.Reason;
import motcua.notice.NoticeId;

/** How a notice and its instants stand in the table. */
final class OutboxRow {

    private OutboxRow() {}

    /** The notice in the present row of {@code row}. */
    static Notice notice(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        OffsetDateTime leasedUntil = row.getObject("leased_until", OffsetDateTime.class);
        return new Notice(
                new NoticeId(row.getObject("id", UUID.class)),
                new DossierId(row.getObject("dossier", UUID.class)),
                row.getString("event"),
                row.getString("kind"),
                Medium.valueOf(row.getString("medium")),
                instant(row, "happened_at"),
                State.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getInt("attempts"),
                instant(row, "next_attempt_at"),
                instant(row, "give_up_at"),
                leasedUntil == null ? null : leasedUntil.toInstant(),
                reason == null ? null : Reason.valueOf(reason),
                row.getObject("code", Integer.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** As the driver takes it. */
    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
