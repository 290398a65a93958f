package motcua.auditor.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Predicate;
import motcua.auditor.recount.Counted.What;
import org.jspecify.annotations.Nullable;

/** The figures of one row, each by its published definition and without any clever step. */
final class Figures {

    private static final long PERCENT = 100;

    /** What the progress group of index 766 is worth. */
    private static final long POINTS = 20;

    private final SequencedMap<String, @Nullable BigDecimal> byName = new LinkedHashMap<>();
    private final Map<Counted, Long> events;
    private final Span span;

    /** The figures of {@code events} in {@code span}. */
    Figures(Map<Counted, Long> events, Span span) {
        this.events = events;
        this.span = span;
        resolutions(flow(What.RECEIVED));
        others(flow(What.RECEIVED));
        index();
        handling();
        rate("acceptanceBreachRate", flow(What.ANSWERED_LATE), flow(What.ANSWERED));
        if (span.knowsLateEntries()) {
            rate("lateEntryRate", flow(What.LATE_ENTRY), flow(What.STEP));
        }
    }

    private void resolutions(long received) {
        long online = flow(e -> e.is(What.RECEIVED) && e.channel().equals("ONLINE"));
        long early = flow(What.EARLY);
        long onTime = flow(What.ON_TIME);
        number("received", received);
        number("online", online);
        rate("onlineShare", online, received);
        number("resolved", flow(Counted::isResolved));
        number("early", early);
        number("onTime", onTime);
        number("late", flow(What.LATE));
        number("open", open());
        number("openLate", awaited(What.AWAITED));
        rate("onTimeOfResolved", early + onTime, flow(Counted::isResolved));
        rate("onTimeOfReceived", early + onTime, received);
    }

    private void others(long received) {
        number("stopped", flow(What.STOPPED));
        number("reopened", flow(What.REOPENED));
        number("declined", flow(What.DECLINED));
        number("supplements", flow(What.SUPPLEMENT));
        number("extensions", flow(What.EXTENSION));
        number("corrections", flow(What.CORRECTION));
        rate("supplementRate", flow(What.SUPPLEMENT), received);
        rate("extensionRate", flow(What.EXTENSION), received);
    }

    /** What was decided, and what is open at the end, counts; late is what was late then. */
    private void index() {
        long ended = flow(Counted::isResolved) + open();
        long inTime = ended - flow(What.LATE_BY_INDEX) - awaited(What.AWAITED_BY_INDEX);
        rate("onTimeByIndex766", inTime, ended, PERCENT);
        rate("progress766", inTime, ended, POINTS);
    }

    private void handling() {
        mean("averageHandling/hours", flow(What.HOURS), flow(What.IN_HOURS));
        mean("averageHandling/workingDays", flow(What.WORKING_DAYS), flow(What.IN_WORKING_DAYS));
        mean("averageHandling/days", flow(What.DAYS), flow(What.IN_DAYS));
        mean("averageHandling/months", flow(What.MONTHS), flow(What.IN_MONTHS));
    }

    private long flow(What what) {
        return flow(e -> e.is(what));
    }

    private long flow(Predicate<Counted> wanted) {
        return Events.count(events, wanted.and(e -> e.within(span.from(), span.to())));
    }

    private long open() {
        return Events.count(events, e -> (e.is(What.RECEIVED) || e.is(What.OPEN_AGAIN)) && e.by(span.lastDay()))
                - Events.count(events, e -> (e.isResolved() || e.is(What.STOPPED)) && e.by(span.lastDay()));
    }

    private long awaited(What how) {
        return Events.count(events, e -> e.is(how) && e.dueBy(span.lateBy()) && e.by(span.lastDay()));
    }

    private void number(String name, long number) {
        byName.put(name, BigDecimal.valueOf(number));
    }

    private void rate(String name, long numerator, long denominator) {
        rate(name, numerator, denominator, PERCENT);
    }

    private void rate(String name, long numerator, long denominator, long whole) {
        BigDecimal share = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(whole))
                        .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        byName.put(name + "/value", share);
        number(name + "/numerator", numerator);
        number(name + "/denominator", denominator);
    }

    private void mean(String name, long thousandths, long denominator) {
        BigDecimal sum = BigDecimal.valueOf(thousandths, 3);
        byName.put(
                name + "/value",
                denominator == 0 ? null : sum.divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP));
        byName.put(name + "/numerator", sum);
        number(name + "/denominator", denominator);
    }

    /** Each figure under its name, such as {@code onlineShare/value}; a rate over nothing is null. */
    SequencedMap<String, @Nullable BigDecimal> byName() {
        return Collections.unmodifiableSequencedMap(byName);
    }

    /** Whether a scoreboard leaves the row out: nothing happened, and nothing is open. */
    boolean isEmpty() {
        return flow(What.STEP) == 0
                && byName.keySet().stream()
                        .filter(name -> !name.contains("/")
                                || name.equals("acceptanceBreachRate/denominator")
                                || name.equals("onTimeByIndex766/numerator"))
                        .allMatch(this::isZero);
    }

    private boolean isZero(String name) {
        BigDecimal number = byName.get(name);
        return number != null && number.signum() == 0;
    }
}
