package motcua.standalone.crash;

import java.util.List;

/**
 * How a crowd fared.
 *
 * @param seconds from the first request sent to the last one sent
 * @param servedMillis how long those waited who were served, in ascending order, from when they meant to come
 * @param refusedMillis the same of those who were told to come again
 * @param faults everything else that came back, or did not
 */
record Outcome(double seconds, List<Double> servedMillis, List<Double> refusedMillis, List<String> faults) {

    int sent() {
        return servedMillis.size() + refusedMillis.size() + faults.size();
    }

    double sentPerSecond() {
        return sent() / seconds;
    }

    double servedPerSecond() {
        return servedMillis.size() / seconds;
    }

    /** The time within which {@code percent} of those who were served had their answer, in milliseconds. */
    double servedWithin(int percent) {
        return within(servedMillis, percent);
    }

    private static double within(List<Double> millis, int percent) {
        return millis.isEmpty() ? 0 : millis.get(Math.min(millis.size() * percent / 100, millis.size() - 1));
    }

    @Override
    public String toString() {
        return "%.0f/s sent, %.0f/s served (p50 %.0f ms, p95 %.0f ms, most %.0f ms), %d refused (p50 %.1f ms, p95 %.0f ms), %d faults"
                .formatted(
                        sentPerSecond(),
                        servedPerSecond(),
                        servedWithin(50),
                        servedWithin(95),
                        servedWithin(100),
                        refusedMillis.size(),
                        within(refusedMillis, 50),
                        within(refusedMillis, 95),
                        faults.size());
    }
}
