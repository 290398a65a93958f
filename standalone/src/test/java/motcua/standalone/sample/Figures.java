package motcua.standalone.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import motcua.deadline.Punctuality;
import motcua.dossier.Channel;
import motcua.dossier.OfficeId;

/** What a register adds up to, counted line by line without holding it. */
final class Figures {

    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate END = LocalDate.of(2022, 9, 30);

    long lines;
    long inNineMonths;
    long onlineInNineMonths;
    long resolved;
    long late;
    long returned;
    long unresolvedAndDueByTheEnd;
    final Set<OfficeId> offices = new HashSet<>();
    final Map<OfficeId, Long> received = new HashMap<>();

    void take(Line line) {
        lines++;
        offices.add(line.office());
        received.merge(line.office(), 1L, Long::sum);
        LocalDate day = line.received().toLocalDate();
        if (!day.isBefore(START) && !day.isAfter(END)) {
            inNineMonths++;
            onlineInNineMonths += line.channel() == Channel.ONLINE ? 1 : 0;
        }
        takeEnd(line);
    }

    private void takeEnd(Line line) {
        returned += line.returned() == null ? 0 : 1;
        var end = line.resolved();
        if (end == null) {
            unresolvedAndDueByTheEnd += line.due().toLocalDate().isAfter(END) ? 0 : 1;
            return;
        }
        resolved++;
        late += Punctuality.of(end.toInstant(), line.due().toInstant()) == Punctuality.LATE ? 1 : 0;
    }
}
