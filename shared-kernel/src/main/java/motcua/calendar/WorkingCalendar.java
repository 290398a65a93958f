package motcua.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which days offices are open: weekdays but the closed ones, and the make-up days that a swap opens. */
public final class WorkingCalendar {

    /** The time zone of every office. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final String version;
    private final Set<String> earlier;
    private final Map<LocalDate, String> names;
    private final BitSet open = new BitSet();
    private final long firstDay;
    private final long lastDay;

    /**
     * The calendar that lists these days by their names, from the first day of the first listed year to the last listed day.
     *
     * @param version names this calendar in every deadline computed with it
     * @param openWeekendDays the make-up days
     */
    public WorkingCalendar(
            String version, Map<LocalDate, String> closedWeekdays, Map<LocalDate, String> openWeekendDays) {
        this(version, Set.of(), closedWeekdays, openWeekendDays);
    }

    private WorkingCalendar(
            String version,
            Set<String> earlier,
            Map<LocalDate, String> closedWeekdays,
            Map<LocalDate, String> openWeekendDays) {
        this.version = version;
        this.earlier = Set.copyOf(earlier);
        Map<LocalDate, String> listed = new HashMap<>(closedWeekdays);
        listed.putAll(openWeekendDays);
        names = Map.copyOf(listed);
        // Without any listed day the range is empty: every weekday is open.
        firstDay = listed.isEmpty()
                ? 0
                : Collections.min(listed.keySet()).withDayOfYear(1).toEpochDay();
        lastDay = listed.isEmpty() ? -1 : Collections.max(listed.keySet()).toEpochDay();
        for (long day = firstDay; day <= lastDay; day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            open.set(at(day), isWeekend(day) ? openWeekendDays.containsKey(date) : !closedWeekdays.containsKey(date));
        }
    }

    /**
     * The same calendar as {@code version}, on which {@code days} are as they say: an open weekday is an ordinary one again, and so is
     * a closed day of a weekend.
     *
     * @param open whether each of the days is open
     * @param called what each is called
     */
    public WorkingCalendar amended(String amendment, Map<LocalDate, Boolean> open, Map<LocalDate, String> called) {
        Map<LocalDate, String> closedWeekdays = new HashMap<>();
        Map<LocalDate, String> openWeekendDays = new HashMap<>();
        names.forEach((day, name) -> (isWeekend(day.toEpochDay()) ? openWeekendDays : closedWeekdays).put(day, name));
        open.forEach((day, isOpen) -> {
            Map<LocalDate, String> listed = isWeekend(day.toEpochDay()) ? openWeekendDays : closedWeekdays;
            if (isOpen == isWeekend(day.toEpochDay())) {
                listed.put(day, called.getOrDefault(day, ""));
            } else {
                listed.remove(day);
            }
        });
        Set<String> before = new HashSet<>(earlier);
        before.add(version);
        return new WorkingCalendar(amendment, before, closedWeekdays, openWeekendDays);
    }

    /** Whether this calendar was made of the one called {@code other} by decrees. */
    public boolean follows(String other) {
        return earlier.contains(other);
    }

    /** Names this calendar in every deadline computed with it. */
    public String version() {
        return version;
    }

    /** Whether offices are open on {@code day}; outside of what is {@linkplain #covers covered}, whether it is a weekday. */
    public boolean isOpen(LocalDate day) {
        return isOpen(day.toEpochDay());
    }

    /** Whether offices are open on the day {@code epochDay} days after 1 January 1970. */
    public boolean isOpen(long epochDay) {
        return isListed(epochDay) ? open.get(at(epochDay)) : !isWeekend(epochDay);
    }

    /** Whether the days off around {@code day} are known: from the first listed year to the last listed day. */
    public boolean covers(LocalDate day) {
        return isListed(day.toEpochDay());
    }

    /** What a closed weekday or a make-up day is called; empty for any other day. */
    public Optional<String> nameOf(LocalDate day) {
        return Optional.ofNullable(names.get(day));
    }

    /** {@code day} when it is open, else the next open day. */
    public LocalDate openFrom(LocalDate day) {
        LocalDate found = day;
        while (!isOpen(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The {@code count}-th open day after {@code day}; the first day is not counted (Civil Code Điều 147). */
    public LocalDate openDaysAfter(LocalDate day, int count) {
        LocalDate found = day;
        for (int counted = 0; counted < count; counted++) {
            found = openFrom(found.plusDays(1));
        }
        return found;
    }

    /** Whether the day {@code epochDay} days after 1 January 1970 is a Saturday or a Sunday. */
    public static boolean isWeekend(long epochDay) {
        // 1 January 1970 was a Thursday, the fourth day of a week that ends with Saturday and Sunday.
        return Math.floorMod(epochDay + 3, 7) >= 5;
    }

    private boolean isListed(long epochDay) {
        return firstDay <= epochDay && epochDay <= lastDay;
    }

    private int at(long epochDay) {
        return (int) (epochDay - firstDay);
    }
}
