package motcua.auditor.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import motcua.auditor.recount.Counted.What;
import org.jspecify.annotations.Nullable;

/** The figures of one row, each by its published definition and without any clever step. */
final class Figures {

    private final SequencedMap<String, @Nullable BigDecimal> byName = new LinkedHashMap<>();

    /** The figures of {@code events} in {@code span}. */
    Figures(Map<Counted, Long> events, Span span) {
        long received = flow(events, span, e -> e.is(What.RECEIVED));
        long online = flow(events, span, e -> e.is(What.RECEIVED) && e.channel().equals("ONLINE"));
        long resolved = flow(events, span, Counted::isResolved);
        long early = flow(events, span, e -> e.is(What.EARLY));
        long onTime = flow(events, span, e -> e.is(What.ON_TIME));
        long supplements = flow(events, span, e -> e.is(What.SUPPLEMENT));
        long extensions = flow(events, span, e -> e.is(What.EXTENSION));
        number("received", received);
        number("online", online);
        rate("onlineShare", online, received);
        number("resolved", resolved);
        number("early", early);
        number("onTime", onTime);
        number("late", flow(events, span, e -> e.is(What.LATE)));
        number("open", open(events, span.asOf()));
        number("openLate", openLate(events, span));
        rate("onTimeOfResolved", early + onTime, resolved);
        rate("onTimeOfReceived", early + onTime, received);
        number("stopped", flow(events, span, e -> e.is(What.STOPPED)));
        number("reopened", flow(events, span, e -> e.is(What.REOPENED)));
        number("declined", flow(events, span, e -> e.is(What.DECLINED)));
        number("supplements", supplements);
        number("extensions", extensions);
        number("corrections", flow(events, span, e -> e.is(What.CORRECTION)));
        rate("supplementRate", supplements, received);
        rate("extensionRate", extensions, received);
    }

    private static long flow(Map<Counted, Long> events, Span span, Predicate<Counted> wanted) {
        return Events.count(events, wanted.and(e -> e.within(span.from(), span.to())));
    }

    private static long open(Map<Counted, Long> events, LocalDate asOf) {
        return Events.count(events, e -> (e.is(What.RECEIVED) || e.is(What.REOPENED)) && e.by(asOf))
                - Events.count(events, e -> (e.isResolved() || e.is(What.STOPPED)) && e.by(asOf));
    }

    private static long openLate(Map<Counted, Long> events, Span span) {
        return Events.count(events, e -> e.is(What.AWAITED) && e.dueBy(span.lateBy()) && e.by(span.asOf()))
                - Events.count(events, e -> e.is(What.SETTLED) && e.dueBy(span.lateBy()) && e.by(span.asOf()));
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

    /** Whether a scoreboard leaves the row out: nothing happened, and nothing is open. */
    boolean isEmpty() {
        return byName.keySet().stream().filter(name -> !name.contains("/")).allMatch(this::isZero);
    }

    private boolean isZero(String name) {
        BigDecimal number = byName.get(name);
        return number != null && number.signum() == 0;
    }
}
