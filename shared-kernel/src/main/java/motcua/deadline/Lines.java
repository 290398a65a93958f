package motcua.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import motcua.calendar.WorkingCalendar;

/** Keeps the lines of a walk, and names their days. */
final class Lines implements Ledger {

    private final WorkingCalendar calendar;
    private final List<Line> written = new ArrayList<>();

    Lines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    @Override
    public void write(long from, long to, Line.Kind kind, int amount, long event) {
        LocalDate first = LocalDate.ofEpochDay(from);
        String name = from == to ? calendar.nameOf(first).orElse(null) : null;
        written.add(
                new Line(first, LocalDate.ofEpochDay(to), kind, amount, name, event == Ledger.NO_EVENT ? null : event));
    }

    /** All lines; those of a clock that stands still, until it does. */
    List<Line> of(Standing standing) {
        return switch (standing) {
            case Standing.DueAt due -> List.copyOf(written);
            case Standing.StandsStill still -> until(still);
        };
    }

    private List<Line> until(Standing.StandsStill still) {
        LocalDate asked = LocalDate.ofInstant(still.since(), WorkingCalendar.ZONE);
        LocalDate start = written.getFirst().from();
        LocalDate day = asked.isBefore(start) ? start : asked;
        List<Line> lines = new ArrayList<>();
        written.stream()
                .filter(line -> !line.from().isAfter(day))
                .map(line -> line.to().isAfter(day) ? unfinished(line, day) : line)
                .forEach(lines::add);
        lines.add(new Line(day, day, Line.Kind.STANDS_STILL, 0, null, still.event()));
        return List.copyOf(lines);
    }

    /** Only a month can be unfinished: it has not taken anything of the limit yet. */
    private static Line unfinished(Line line, LocalDate day) {
        return new Line(line.from(), day, line.kind(), 0, line.name(), line.event());
    }
}
