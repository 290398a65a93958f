package motcua.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * When an office is open on each of its open days.
 *
 * @param spans in their order, at least one; none touches the next
 */
public record WorkingHours(List<Span> spans) {

    /** The hours of an office that states none. */
    public static final WorkingHours USUAL = parse("07:30-11:30 13:30-17:00");

    /** Open without a break, in whole minutes. */
    public record Span(LocalTime opens, LocalTime closes) {

        public Span {
            if (minuteOf(opens) >= minuteOf(closes)) {
                throw new IllegalArgumentException(opens + "-" + closes + " ends before it begins");
            }
        }

        /** Minutes from midnight to the opening. */
        public int opensMinute() {
            return minuteOf(opens);
        }

        /** Minutes from midnight to the closing. */
        public int closesMinute() {
            return minuteOf(closes);
        }
    }

    public WorkingHours {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("an office is open at some hour");
        }
        for (int n = 1; n < spans.size(); n++) {
            if (!spans.get(n - 1).closes().isBefore(spans.get(n).opens())) {
                throw new IllegalArgumentException(spans.get(n) + " does not come after " + spans.get(n - 1));
            }
        }
    }

    /** Reads hours such as {@code 07:30-11:30 13:30-17:00}; throws when a time is no time or the order is wrong. */
    public static WorkingHours parse(String text) {
        List<Span> spans = new ArrayList<>();
        for (String span : text.strip().split(" +", -1)) {
            List<String> ends = Arrays.asList(span.split("-", -1));
            if (ends.size() != 2) {
                throw new IllegalArgumentException("'" + span + "' is not hours such as 07:30-11:30");
            }
            spans.add(new Span(LocalTime.parse(ends.getFirst()), LocalTime.parse(ends.getLast())));
        }
        return new WorkingHours(spans);
    }

    /** Minutes from midnight to {@code time}; throws {@link IllegalArgumentException} when it lies within one. */
    public static int minuteOf(LocalTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new IllegalArgumentException(time + " is not a whole minute");
        }
        return time.toSecondOfDay() / 60;
    }

    /** The last instant of the day, at which what is due that day is still on time. */
    public LocalTime close() {
        return spans.getLast().closes();
    }

    /** The same in minutes from midnight. */
    public int closesMinute() {
        return spans.getLast().closesMinute();
    }

    /** The first instant of the day, in minutes from midnight. */
    public int opensMinute() {
        return spans.getFirst().opensMinute();
    }

    /** How many minutes of a day are open. */
    public int minutesADay() {
        return spans.stream()
                .mapToInt(span -> span.closesMinute() - span.opensMinute())
                .sum();
    }
}
