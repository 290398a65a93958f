package motcua.deadline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import motcua.calendar.WorkingCalendar;
import motcua.calendar.WorkingHours;
import motcua.deadline.Limit.Unit;
import org.jspecify.annotations.Nullable;

/** Draws runs of dossiers accepted from 2022 to 2026, with instants on and around every edge of a day. */
record Cases(SplittableRandom random) {

    private static final LocalDateTime FIRST = LocalDateTime.of(2022, 1, 1, 0, 0);
    private static final int DAYS = 5 * 365;
    private static final List<LocalTime> EDGES = List.of(
            LocalTime.of(7, 30), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(15, 0), LocalTime.of(17, 0));
    private static final List<WorkingHours> HOURS = List.of(
            WorkingHours.USUAL,
            WorkingHours.parse("07:00-11:00 13:00-16:30"),
            WorkingHours.parse("08:00-12:00"),
            WorkingHours.parse("07:30-09:00 09:30-11:30 13:30-15:30 16:00-18:00"));

    /** Any run. */
    Run any() {
        return under(oneOf(List.of(SupplementEffect.values())), supplements(random.nextInt(3)), extension());
    }

    /** A run without supplements and extension, counted in {@code unit}. */
    Run plain(Unit unit, int value) {
        return of(new Limit(value, unit, null), SupplementEffect.RESTART, List.of(), null, hours());
    }

    Run under(SupplementEffect effect, List<Supplement> supplements, @Nullable Extension extension) {
        Unit unit = oneOf(List.of(Unit.values()));
        LocalTime cutoff = random.nextInt(3) == 0 ? null : LocalTime.of(random.nextInt(9, 19), 0);
        Limit limit = new Limit(random.nextInt(1, unit == Unit.MONTH ? 7 : 41), unit, cutoff);
        return of(limit, effect, supplements, extension, hours());
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    int upTo(int most) {
        return random.nextInt(1, most + 1);
    }

    private Run of(
            Limit limit,
            SupplementEffect effect,
            List<Supplement> supplements,
            @Nullable Extension extension,
            WorkingHours hours) {
        Rule rule = Times.rule(effect);
        Instant accepted =
                supplements.isEmpty() ? start() : before(supplements.getFirst().asked());
        return new Run(
                Reception.accepted(accepted),
                Term.of(limit),
                supplements,
                extension,
                new Setting(rule, Times.CALENDAR, hours));
    }

    private List<Supplement> supplements(int count) {
        List<Supplement> supplements = new ArrayList<>();
        Instant asked = start();
        for (int n = 0; n < count; n++) {
            boolean open = n == count - 1 && random.nextInt(4) == 0;
            Instant provided = edged(asked.plusSeconds(random.nextInt(15 * 86_400)));
            provided = provided.isBefore(asked) ? asked : provided;
            supplements.add(
                    open ? Supplement.awaited(asked, 2L * n) : new Supplement(asked, 2L * n, provided, 2L * n + 1));
            Instant next = edged(provided.plusSeconds(random.nextInt(15 * 86_400)));
            asked = next.isBefore(provided) ? provided : next;
        }
        return supplements;
    }

    private @Nullable Extension extension() {
        return random.nextInt(4) == 0 ? new Extension(random.nextInt(1, 8), 9) : null;
    }

    private WorkingHours hours() {
        return oneOf(HOURS);
    }

    private Instant start() {
        long millis = random.nextLong(DAYS * 86_400_000L);
        return edged(FIRST.atZone(WorkingCalendar.ZONE).toInstant().plusMillis(millis));
    }

    /** Most supplements are asked for soon after acceptance; a few before it. */
    private Instant before(Instant asked) {
        return edged(asked.minusSeconds(random.nextInt(-86_400, random.nextBoolean() ? 3 * 86_400 : 40 * 86_400)));
    }

    /** Every third instant stands on an edge of its day, a millisecond before it, or one after it. */
    private Instant edged(Instant instant) {
        if (random.nextInt(3) > 0) {
            return instant;
        }
        LocalDateTime local = LocalDateTime.ofInstant(instant, WorkingCalendar.ZONE);
        return local.with(oneOf(EDGES)).atZone(WorkingCalendar.ZONE).toInstant().plusMillis(random.nextInt(-1, 2));
    }
}
