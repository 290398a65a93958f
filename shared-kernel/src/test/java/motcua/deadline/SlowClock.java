package motcua.deadline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The law said a second time, slowly: from the holidays' file itself, in calendar dates, and for hours minute by minute. Shares no code with the
 * walks but the values they are asked about.
 */
final class SlowClock {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 12 * 366;

    private static final Set<LocalDate> CLOSED = new HashSet<>();
    private static final Set<LocalDate> OPENED = new HashSet<>();
    private static final Map<List<LocalTime>, BitSet> OPEN_MINUTES = new HashMap<>();

    static {
        read();
    }

    private final Run run;
    private final Limit limit;
    private final List<LocalTime> hours = new ArrayList<>();

    private SlowClock(Run run) {
        this.run = run;
        this.limit = run.term().limit();
        run.setting().hours().spans().forEach(span -> hours.addAll(List.of(span.opens(), span.closes())));
    }

    /** When {@code run} is due; null when it stands still. */
    static @Nullable Instant due(Run run) {
        LocalDateTime due = new SlowClock(run).due();
        return due == null ? null : due.atZone(VIETNAM).toInstant();
    }

    private @Nullable LocalDateTime due() {
        LocalDateTime start = local(run.reception().accepted());
        return switch (run.setting().rule().supplements().effect()) {
            case NONE -> extended(start, List.of());
            case RESTART -> again(start, run.supplements());
            case PAUSE ->
                limit.unit() == Limit.Unit.SAME_DAY
                        ? again(start, run.supplements())
                        : extended(start, run.supplements());
        };
    }

    private @Nullable LocalDateTime again(LocalDateTime start, List<Supplement> supplements) {
        LocalDateTime due = Objects.requireNonNull(extended(start, List.of()));
        for (Supplement supplement : supplements) {
            boolean over = provided(supplement).compareTo(start) <= 0;
            if (!over && !local(supplement.asked()).isAfter(due)) {
                List<Supplement> rest = supplements.subList(supplements.indexOf(supplement) + 1, supplements.size());
                return supplement.provided() == null ? null : again(provided(supplement), rest);
            }
        }
        return due;
    }

    private @Nullable LocalDateTime extended(LocalDateTime start, List<Supplement> pauses) {
        LocalDateTime due = once(start, pauses);
        if (due == null || run.extension() == null) {
            return due;
        }
        return close(nth(due.toLocalDate(), run.extension().workingDays(), SlowClock::isOpen, pauses), pauses);
    }

    private @Nullable LocalDateTime once(LocalDateTime start, List<Supplement> pauses) {
        LocalDate day = start.toLocalDate();
        return switch (limit.unit()) {
            case SAME_DAY -> sameDay(start).atTime(hours.getLast());
            case HOUR -> hours(start, pauses);
            case WORKING_DAY -> close(nth(day, limit.value(), SlowClock::isOpen, pauses), pauses);
            case DAY -> close(nth(day, limit.value(), any -> true, pauses), pauses);
            case MONTH -> close(nth(day, daysInMonths(day, limit.value()), any -> true, pauses), pauses);
        };
    }

    private LocalDate sameDay(LocalDateTime start) {
        LocalTime cutoff = limit.lateCutoff() == null ? hours.getLast() : limit.lateCutoff();
        LocalTime latest = cutoff.isBefore(hours.getLast()) ? cutoff : hours.getLast();
        boolean today = isOpen(start.toLocalDate()) && !start.toLocalTime().isAfter(latest);
        return today ? start.toLocalDate() : nextOpen(start.toLocalDate().plusDays(1));
    }

    private static int daysInMonths(LocalDate start, int months) {
        YearMonth month = YearMonth.from(start);
        for (int n = 0; n < months; n++) {
            month = YearMonth.from(month.atEndOfMonth().plusDays(1));
        }
        LocalDate end = month.atDay(Math.min(start.getDayOfMonth(), month.lengthOfMonth()));
        return (int) start.until(end, ChronoUnit.DAYS);
    }

    /** The count-th day after {@code start} that counts and on which nothing is awaited; null when something always is. */
    private static @Nullable LocalDate nth(
            LocalDate start, int count, Predicate<LocalDate> counts, List<Supplement> pauses) {
        return Stream.iterate(start.plusDays(1), day -> day.isBefore(FIRST.plusDays(DAYS)), day -> day.plusDays(1))
                .filter(counts)
                .filter(day -> pauses.stream().noneMatch(pause -> isPaused(day, pause)))
                .skip(count - 1L)
                .findFirst()
                .orElse(null);
    }

    private @Nullable LocalDateTime close(@Nullable LocalDate last, List<Supplement> pauses) {
        return last == null
                ? null
                : Stream.iterate(last, day -> day.isBefore(FIRST.plusDays(DAYS)), day -> day.plusDays(1))
                        .filter(SlowClock::isOpen)
                        .filter(day -> pauses.stream().noneMatch(pause -> isPaused(day, pause)))
                        .map(day -> day.atTime(hours.getLast()))
                        .filter(due -> pauses.stream()
                                .noneMatch(pause -> !local(pause.asked()).isAfter(due)
                                        && provided(pause).isAfter(due)))
                        .findFirst()
                        .orElse(null);
    }

    private static boolean isPaused(LocalDate day, Supplement pause) {
        return day.isAfter(local(pause.asked()).toLocalDate())
                && !day.isAfter(provided(pause).toLocalDate());
    }

    private @Nullable LocalDateTime hours(LocalDateTime start, List<Supplement> pauses) {
        BitSet open = OPEN_MINUTES.computeIfAbsent(hours, SlowClock::openMinutes);
        int left = limit.value() / 8 * minutesADay() + Math.min(minutesADay(), limit.value() % 8 * 60);
        BitSet paused = new BitSet();
        pauses.forEach(pause -> paused.set(ceiling(local(pause.asked())), ceiling(provided(pause))));
        int minute = (int) FIRST.atStartOfDay().until(start, ChronoUnit.MINUTES);
        for (; left > 0 && minute < DAYS * 1440; minute++) {
            if (open.get(minute) && !paused.get(minute)) {
                left--;
            }
        }
        while (minute < DAYS * 1440 && paused.get(minute)) {
            minute = paused.nextClearBit(minute);
            minute = minute < DAYS * 1440 ? open.nextSetBit(minute) : minute;
        }
        return minute >= DAYS * 1440 ? null : FIRST.atStartOfDay().plusMinutes(minute);
    }

    private int minutesADay() {
        int minutes = 0;
        for (LocalTime time = LocalTime.MIN; time.isBefore(LocalTime.of(23, 59)); time = time.plusMinutes(1)) {
            minutes += isOpenAt(hours, time) ? 1 : 0;
        }
        return minutes;
    }

    private static BitSet openMinutes(List<LocalTime> hours) {
        BitSet open = new BitSet();
        for (int minute = 0; minute < DAYS * 1440; minute++) {
            LocalDate day = FIRST.plusDays(minute / 1440);
            open.set(minute, isOpen(day) && isOpenAt(hours, LocalTime.ofSecondOfDay(minute % 1440 * 60L)));
        }
        return open;
    }

    private static boolean isOpenAt(List<LocalTime> hours, LocalTime time) {
        boolean open = false;
        for (LocalTime change : hours) {
            open ^= !time.isBefore(change);
        }
        return open;
    }

    private static int ceiling(LocalDateTime instant) {
        return instant.isEqual(LocalDateTime.MAX)
                ? DAYS * 1440
                : (int) FIRST.atStartOfDay().until(instant.plusNanos(59_999_999_999L), ChronoUnit.MINUTES);
    }

    static boolean isOpen(LocalDate day) {
        boolean weekend = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
        return OPENED.contains(day) || (!weekend && !CLOSED.contains(day));
    }

    private static LocalDate nextOpen(LocalDate day) {
        return isOpen(day) ? day : nextOpen(day.plusDays(1));
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, VIETNAM);
    }

    private static LocalDateTime provided(Supplement supplement) {
        return supplement.provided() == null ? LocalDateTime.MAX : local(supplement.provided());
    }

    private static void read() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SlowClock.class.getResourceAsStream("/motcua/holidays.csv")),
                StandardCharsets.UTF_8))) {
            file.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .forEach(cells -> (cells[1].equals("OPEN") ? OPENED : CLOSED).add(LocalDate.parse(cells[0])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
