package motcua.command.intake;

import java.util.ArrayList;
import java.util.List;
import motcua.dossier.Actor;
import motcua.register.ImportEvent;
import motcua.register.ImportEvent.ImportFinished;
import motcua.register.ImportEvent.ImportProgressed;
import motcua.register.ImportEvent.ImportStarted;
import motcua.register.ImportEvent.RejectedLine;

/**
 * How far an import has come, as its events tell.
 *
 * @param line the last line that counts, 1 (the header) at the start
 * @param version the sequence number of its last event
 */
public record ImportState(
        String importId,
        Actor by,
        long bytes,
        long line,
        long accepted,
        long rejected,
        boolean finished,
        long version) {

    static ImportState start(ImportStarted e) {
        return new ImportState(e.importId(), e.by(), e.bytes(), 1, 0, 0, false, 0);
    }

    ImportState evolve(ImportEvent event) {
        return switch (event) {
            case ImportStarted e -> start(e);
            case ImportProgressed e ->
                new ImportState(
                        importId,
                        by,
                        bytes,
                        e.line(),
                        accepted + e.accepted(),
                        rejected + e.rejected().size(),
                        false,
                        version + 1);
            case ImportFinished e ->
                new ImportState(importId, by, bytes, e.lines(), accepted, rejected, true, version + 1);
        };
    }

    /** The rejected lines that {@code events} tell of, at most {@code limit}. */
    static List<RejectedLine> rejections(List<? extends ImportEvent> events, int limit) {
        List<RejectedLine> lines = new ArrayList<>();
        for (ImportEvent event : events) {
            if (event instanceof ImportProgressed progress) {
                lines.addAll(progress.rejected());
            }
            if (lines.size() >= limit) {
                break;
            }
        }
        return lines.stream().limit(limit).toList();
    }
}
