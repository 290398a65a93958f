package motcua.auditor.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import motcua.auditor.recount.Counted.How;
import org.jspecify.annotations.Nullable;

/** The figures of one row, each by its published definition and without any clever step. */
final class Figures {

    private final SequencedMap<String, @Nullable BigDecimal> byName = new LinkedHashMap<>();

    /** The figures of {@code events} in {@code span}. */
    Figures(Map<Counted, Long> events, Span span) {
        LocalDate from = span.from();
        LocalDate to = span.to();
        long received = Events.count(events, e -> e.received() && e.within(from, to));
        long online = Events.count(
                events, e -> e.received() && e.within(from, to) && e.channel().equals("ONLINE"));
        long resolved = Events.count(events, e -> e.resolved() && e.within(from, to));
        long early = Events.count(events, e -> e.how() == How.EARLY && e.within(from, to));
        long onTime = Events.count(events, e -> e.how() == How.ON_TIME && e.within(from, to));
        long late = Events.count(events, e -> e.how() == How.LATE && e.within(from, to));
        number("received", received);
        number("online", online);
        rate("onlineShare", online, received);
        number("resolved", resolved);
        number("early", early);
        number("onTime", onTime);
        number("late", late);
        number("open", open(events, span.asOf()));
        number("openLate", openLate(events, span));
        rate("onTimeOfResolved", early + onTime, resolved);
        rate("onTimeOfReceived", early + onTime, received);
    }

    private static long open(Map<Counted, Long> events, LocalDate asOf) {
        return Events.count(events, e -> e.received() && e.by(asOf))
                - Events.count(events, e -> e.resolved() && e.by(asOf));
    }

    private static long openLate(Map<Counted, Long> events, Span span) {
        return Events.count(events, e -> e.received() && e.dueBy(span.lateBy()))
                - Events.count(events, e -> e.resolved() && e.dueBy(span.lateBy()) && e.by(span.asOf()));
    }

    private void number(String name, long number) {
        byName.put(name, BigDecimal.valueOf(number));
    }

    private void rate(String name, long numerator, long denominator) {
        BigDecimal percent = denominator == 0
                ? null
                : BigDecimal.valueOf(100 * numerator).divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        byName.put(name + "/value", percent);
        number(name + "/numerator", numerator);
        number(name + "/denominator", denominator);
    }

    /** Each figure under its name, such as {@code onlineShare/value}; a rate over nothing is null. */
    SequencedMap<String, @Nullable BigDecimal> byName() {
        return Collections.unmodifiableSequencedMap(byName);
    }

    /** Whether a scoreboard leaves the row out: nothing received, resolved or open. */
    boolean isEmpty() {
        return isZero("received") && isZero("resolved") && isZero("open") && isZero("openLate");
    }

    private boolean isZero(String name) {
        BigDecimal number = byName.get(name);
        return number != null && number.signum() == 0;
    }
}
