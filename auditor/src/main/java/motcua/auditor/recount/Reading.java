package motcua.auditor.recount;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import motcua.auditor.recount.Counted.What;
import org.jspecify.annotations.Nullable;

/** Goes through one event by the published definitions. */
final class Reading {

    /** Nobody signs in under this name: what the house notices is no person's step. */
    private static final String HOUSE = "motcua:house";

    private static final String DEADLINE = "/deadline";
    private static final String BEFORE = "/before";

    private final Counted model;
    private final Members event;
    private final Map<Counted, Long> counted = new HashMap<>();
    private LocalDate day;

    Reading(Counted model, Members event) {
        this.model = model;
        this.event = event;
        this.day = model.day();
    }

    Map<Counted, Long> read(String name, @Nullable Duration lateEntry) {
        step(lateEntry);
        switch (name) {
            case "dossier.received" -> {
                count(What.RECEIVED, 1);
                awaited(DEADLINE, 1);
                answered();
            }
            case "dossier.declined" -> {
                count(What.DECLINED, 1);
                answered();
            }
            case "dossier.supplement-asked" -> {
                count(What.SUPPLEMENT, 1);
                moved();
                answered();
            }
            case "dossier.supplement-provided", "dossier.taken-over", "dossier.deadline-moved" -> moved();
            case "dossier.extended" -> {
                count(What.EXTENSION, 1);
                moved();
            }
            case "dossier.resolved" -> resolved(event.counted(), "/handled", 1);
            case "dossier.reopened" -> reopened();
            case "dossier.stopped" -> stopped();
            case "dossier.correction-asked" -> count(What.CORRECTION, 1);
            default -> {}
        }
        return counted;
    }

    private void step(@Nullable Duration lateEntry) {
        if (event.isImported() || event.text("/stamp/actor/login").equals(HOUSE)) {
            return;
        }
        count(What.STEP, 1);
        Duration late = Duration.between(event.instant("/stamp/occurredAt"), event.instant("/stamp/recordedAt"));
        if (lateEntry != null && event.isToldLate() && late.compareTo(lateEntry) > 0) {
            count(What.LATE_ENTRY, 1);
        }
    }

    private void answered() {
        if (event.has("/waited/until")) {
            count(What.ANSWERED, 1);
            if (event.instant("/stamp/recordedAt").isAfter(event.instant("/waited/until"))) {
                count(What.ANSWERED_LATE, 1);
            }
        }
    }

    private void moved() {
        if (has(BEFORE)) {
            awaited(BEFORE, -1);
        }
        if (has(DEADLINE)) {
            awaited(DEADLINE, 1);
        }
    }

    private void stopped() {
        if (event.has("/received")) {
            count(What.STOPPED, 1);
        }
        if (has(BEFORE)) {
            awaited(BEFORE, -1);
        }
    }

    /** A decision that is taken back counts no more, on the day on which it counted. */
    private void reopened() {
        count(What.REOPENED, 1);
        if (event.has("/takenBack/resolved")) {
            Instant resolved = event.instant("/takenBack/resolved");
            day = Counted.day(resolved);
            resolved(resolved, "/takenBack/handled", -1);
        } else {
            count(What.OPEN_AGAIN, 1);
            awaited(DEADLINE, 1);
        }
    }

    private void resolved(Instant end, String handled, int times) {
        Instant due = event.instant(DEADLINE + "/due");
        boolean isEarly = Counted.day(end).isBefore(Counted.day(due));
        count(end.isAfter(due) ? What.LATE : isEarly ? What.EARLY : What.ON_TIME, times);
        if (end.isAfter(event.dueByIndex(DEADLINE))) {
            count(What.LATE_BY_INDEX, times);
        }
        if (event.has(handled + "/minutes")) {
            handled(handled, times);
        }
        awaited(DEADLINE, -times);
    }

    private void handled(String handled, int times) {
        long unit = event.number(handled + "/minutesAUnit");
        long twice = Math.addExact(Math.multiplyExact(2_000, event.number(handled + "/minutes")), unit);
        long thousandths = Math.floorDiv(twice, Math.multiplyExact(2, unit));
        switch (event.text(handled + "/unit")) {
            case "HOUR", "SAME_DAY" -> handled(What.IN_HOURS, What.HOURS, times, thousandths);
            case "WORKING_DAY" -> handled(What.IN_WORKING_DAYS, What.WORKING_DAYS, times, thousandths);
            case "DAY" -> handled(What.IN_DAYS, What.DAYS, times, thousandths);
            case "MONTH" -> handled(What.IN_MONTHS, What.MONTHS, times, thousandths);
            default -> throw new NumberFormatException("no unit");
        }
    }

    private void handled(What decisions, What time, int times, long thousandths) {
        count(decisions, times);
        count(time, times * thousandths);
    }

    private boolean has(String deadline) {
        return event.has(deadline + "/due");
    }

    private void awaited(String deadline, int more) {
        add(What.AWAITED, event.dueDay(deadline), more);
        add(What.AWAITED_BY_INDEX, event.dueDayByIndex(deadline), more);
    }

    private void count(What what, long times) {
        add(what, null, times);
    }

    private void add(What what, @Nullable LocalDate due, long times) {
        counted.merge(
                new Counted(model.office(), model.procedure(), model.channel(), what, day, due), times, Long::sum);
    }
}
