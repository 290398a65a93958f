package motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import motcua.calendar.WorkingCalendar;
import motcua.calendar.WorkingHours;
import motcua.deadline.Limit.Unit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/**
 * What holds for any dossier of 2022 to 2026. {@code -Dmotcua.clock.cases=1000000} draws as many cases for each property instead of
 * 20,000.
 */
class ClockPropertiesTest {

    private static final int TRIES = 1_000;
    private static final int CASES_A_TRY = Math.ceilDiv(Integer.getInteger("motcua.clock.cases", 20_000), TRIES);

    /** Uniform, so that hardly any case is drawn twice. */
    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void theSlowClockAgrees(@ForAll("seeds") long seed) {
        each(seed, cases -> {
            Run run = cases.any();
            assertThat(dueOrNull(run)).as(() -> run.toString()).isEqualTo(SlowClock.due(run));
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void theLinesAddUpToTheLimitAndLeadToTheDueDayWithoutAGap(@ForAll("seeds") long seed) {
        each(seed, cases -> {
            Run run = cases.any();
            Derivation derivation = run.derivation();
            assertThat(derivation.standing()).isEqualTo(run.standing());
            assertThat(List.of(derivation.lines())).as(() -> run.toString()).allSatisfy(lines -> addUp(run, lines));
        });
    }

    private static void addUp(Run run, List<Line> lines) {
        assertThat(lines.getFirst().from()).isEqualTo(day(run.start().at()));
        for (int n = 1; n < lines.size(); n++) {
            LocalDate end = lines.get(n - 1).to();
            assertThat(lines.get(n).from()).isIn(end, end.plusDays(1));
            assertThat(lines.get(n).to()).isAfterOrEqualTo(lines.get(n).from());
        }
        switch (run.standing()) {
            case Standing.DueAt due -> {
                assertThat(lines.getLast().to()).isEqualTo(day(due.deadline().due()));
                assertThat(sum(lines, false))
                        .isEqualTo(run.term().limit().amount(run.setting().hours()));
                assertThat(sum(lines, true))
                        .isEqualTo(run.extension() == null ? 0 : run.extension().workingDays());
            }
            case Standing.StandsStill still -> {
                assertThat(lines.getLast().kind()).isEqualTo(Line.Kind.STANDS_STILL);
                assertThat(lines.getLast().from())
                        .isEqualTo(day(
                                run.start().at().isAfter(still.since())
                                        ? run.start().at()
                                        : still.since()));
            }
        }
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void nothingIsDueInClosedTimeBeforeItCameOrWhileASupplementIsAwaited(@ForAll("seeds") long seed) {
        each(seed, cases -> {
            Run run = cases.any();
            Instant due = due(run);
            if (due.equals(Instant.MAX)) {
                return;
            }
            assertThat(isOpen(due, run)).as(() -> run.toString()).isTrue();
            assertThat(due)
                    .as(() -> run.toString())
                    .isAfterOrEqualTo(run.start().at().minusSeconds(60));
            if (run.effect() != SupplementEffect.NONE) {
                assertThat(run.supplements())
                        .as(() -> run.toString())
                        .noneMatch(awaited -> !awaited.asked().isAfter(due)
                                && (awaited.provided() == null
                                        || awaited.provided().isAfter(due)));
            }
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void whatCameLaterIsNeverDueEarlier(@ForAll("seeds") long seed) {
        each(seed, cases -> {
            Run run = cases.any();
            // Months differ in length, so a pause can cost the earlier of two dossiers more than the day between them.
            if (run.term().limit().unit() == Unit.MONTH && run.effect() == SupplementEffect.PAUSE) {
                return;
            }
            Instant later = run.reception().accepted().plusSeconds(cases.upTo(5 * 86_400));
            Run after =
                    new Run(Reception.accepted(later), run.term(), run.supplements(), run.extension(), run.setting());
            assertThat(due(after)).as(() -> run + " and " + later).isAfterOrEqualTo(due(run));
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aLongerLimitIsNeverDueEarlier(@ForAll("seeds") long seed) {
        each(seed, cases -> {
            Run run = cases.any();
            Limit limit = run.term().limit();
            Limit longer = new Limit(limit.value() + cases.upTo(10), limit.unit(), limit.lateCutoff());
            Run other = new Run(run.reception(), Term.of(longer), run.supplements(), run.extension(), run.setting());
            assertThat(due(other)).as(() -> run + " and " + longer).isAfterOrEqualTo(due(run));
        });
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF)
    void aLimitIsAsLongAsItsTwoPartsOneAfterTheOther(@ForAll("seeds") long seed) {
        each(seed, cases -> {
            // Up to seven hours no part becomes a working day, which an office may fill with more or less than eight
            // hours.
            boolean hours = cases.upTo(2) == 1;
            Unit unit = hours ? Unit.HOUR : Unit.WORKING_DAY;
            int one = cases.upTo(hours ? 3 : 20);
            int two = cases.upTo(hours ? 4 : 20);
            Run both = cases.plain(unit, one + two);
            Run first = new Run(both.reception(), Times.limit(one, unit), List.of(), null, both.setting());
            WorkingHours open = both.setting().hours();
            if (hours && (one + two) * 60 > open.minutesADay()) {
                return;
            }
            Run then = Run.of(due(first), Times.limit(two, unit), both.setting());
            assertThat(due(then)).as(() -> both + " as " + one + " and " + two).isEqualTo(due(both));
        });
    }

    private static void each(long seed, Consumer<Cases> check) {
        Cases cases = new Cases(new SplittableRandom(seed));
        for (int n = 0; n < CASES_A_TRY; n++) {
            check.accept(cases);
        }
    }

    /** Later than everything while the clock stands still. */
    private static Instant due(Run run) {
        return run.deadline().map(Deadline::due).orElse(Instant.MAX);
    }

    private static @Nullable Instant dueOrNull(Run run) {
        return run.deadline().map(Deadline::due).orElse(null);
    }

    private static int sum(List<Line> lines, boolean extension) {
        return lines.stream()
                .mapToInt(line -> extension ? line.amount() - line.counted() : line.counted())
                .sum();
    }

    private static boolean isOpen(Instant due, Run run) {
        LocalTime time = LocalTime.ofInstant(due, WorkingCalendar.ZONE);
        return SlowClock.isOpen(day(due))
                && run.setting().hours().spans().stream()
                        .anyMatch(span -> !time.isBefore(span.opens()) && !time.isAfter(span.closes()));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, WorkingCalendar.ZONE);
    }
}
