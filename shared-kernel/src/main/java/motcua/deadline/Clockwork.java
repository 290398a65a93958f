package motcua.deadline;

import static motcua.deadline.OfficeMinutes.NEVER;

import java.time.Instant;
import java.util.List;

/** Runs the clock of one dossier: which walks it takes, and what supplements make of them. */
final class Clockwork {

    private final Run run;
    private final Setting setting;
    private final Limit limit;

    Clockwork(Run run) {
        this.run = run;
        this.setting = run.setting();
        this.limit = run.term().limit();
    }

    /** Minutes of the offices; {@link OfficeMinutes#NEVER} while the clock stands still. */
    private record End(long original, long due) {}

    Standing standing(Ledger ledger) {
        Instant start = run.start().at();
        End end = switch (run.effect()) {
            case NONE -> walk(start, Pauses.NONE, ledger);
            case PAUSE ->
                limit.unit() == Limit.Unit.SAME_DAY
                        ? restarted(start, ledger)
                        : walk(start, Pauses.of(run.supplements()), ledger);
            case RESTART -> restarted(start, ledger);
        };
        return end.due() == NEVER ? still() : new Standing.DueAt(deadline(start, end));
    }

    /** Only the last supplement can be awaited. */
    private Standing still() {
        Supplement last = run.supplements().getLast();
        return new Standing.StandsStill(last.asked(), last.askedVersion());
    }

    private Deadline deadline(Instant start, End end) {
        return new Deadline(
                start,
                OfficeMinutes.instant(end.due()),
                setting.rule().version(),
                setting.calendar().version(),
                run.extension() == null ? null : OfficeMinutes.instant(end.original()));
    }

    /** Starts anew at each supplement that was asked for in time; a clock that had run out is not started again. */
    private End restarted(Instant first, Ledger ledger) {
        Instant start = first;
        for (Supplement supplement : run.supplements()) {
            Instant provided = supplement.provided();
            if (provided != null && !provided.isAfter(start)) {
                continue;
            }
            if (OfficeMinutes.notBefore(supplement.asked())
                    > walk(start, Pauses.NONE, Ledger.BLANK).due()) {
                break;
            }
            if (provided == null) {
                return walk(start, Pauses.of(List.of(supplement)), ledger);
            }
            tellRestart(start, supplement, provided, ledger);
            start = provided;
        }
        return walk(start, Pauses.NONE, ledger);
    }

    private static void tellRestart(Instant start, Supplement supplement, Instant provided, Ledger ledger) {
        long from = OfficeMinutes.day(OfficeMinutes.of(start));
        long to = OfficeMinutes.day(OfficeMinutes.of(provided));
        Long event = supplement.providedVersion();
        ledger.write(from, to, Line.Kind.RESTARTED, 0, event == null ? Ledger.NO_EVENT : event);
    }

    private End walk(Instant start, Pauses pauses, Ledger ledger) {
        Walk walk = new Walk(setting, pauses, ledger);
        long original = walk(walk, start, pauses, ledger);
        Extension extension = run.extension();
        if (extension == null || original == NEVER) {
            return new End(original, original);
        }
        return new End(original, walk.extended(original, extension));
    }

    private long walk(Walk walk, Instant start, Pauses pauses, Ledger ledger) {
        long minute = OfficeMinutes.of(start);
        long day = OfficeMinutes.day(minute);
        return switch (limit.unit()) {
            case SAME_DAY -> walk.sameDay(minute, OfficeMinutes.notBefore(start), limit);
            case HOUR -> new HourWalk(setting, pauses, ledger).minutes(minute, limit.amount(setting.hours()));
            case WORKING_DAY -> walk.workingDays(day, limit.value());
            case DAY -> walk.days(day, limit.value());
            case MONTH -> walk.months(day, limit.value());
        };
    }
}
