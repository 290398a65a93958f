package motcua.query.trail.reconcile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reconciliation has looked at and what it found.
 *
 * @param origin which log
 * @param at when it began, by our clock
 * @param millis how long it took
 * @param from first entry that was compared: always 0, for a chain is only worth what its beginning is
 * @param to how many entries the log had when it began; later ones were not looked at
 * @param entries how many of them were read; {@code to - from} unless the log went away
 * @param events how many events of the store were read: those that are logged and those that were read ahead to find the end
 * @param streams how many dossiers, number books and imports the entries belong to
 * @param eventsPerSecond {@code entries * 1000 / millis}, rounded down
 * @param position up to where in the store the log reached; null when nothing was logged or the head is unreadable
 * @param checkpoint the published note; null when there was none that is signed
 * @param count how many findings there are; 0 alone does not mean that all is well, see {@link #clean}
 * @param counts how many of each kind there are; kinds without any are left out
 * @param findings at most 100 of them, and at least one of each kind there is
 * @param views what was counted in each view
 * @param away what did not answer, so that it was not compared or not to its end
 */
public record Report(
        String origin,
        Instant at,
        long millis,
        long from,
        long to,
        long entries,
        long events,
        long streams,
        long eventsPerSecond,
        @Nullable String position,
        @Nullable String checkpoint,
        long count,
        Map<Kind, Long> counts,
        List<Finding> findings,
        List<ViewCount> views,
        List<Part> away) {

    /** What is compared with each other. */
    public enum Part {
        EVENTS,
        LOG,
        VIEWS
    }

    /** How the comparison of a view ended. */
    public enum Outcome {
        /** It holds what follows from the events. */
        EQUAL,
        /** It does not. */
        DIFFERS,
        /** Not compared: events kept arriving, or the view did not come up to them in time. */
        MOVING,
        /** Not compared: it or the store of the events did not answer, or it is not built yet. */
        AWAY
    }

    /**
     * A view against the events.
     *
     * @param expected what follows from the events the log has, and those behind its position
     * @param counted what the view holds; both empty when it was not compared
     */
    public record ViewCount(String view, Outcome outcome, Map<String, Long> expected, Map<String, Long> counted) {

        static ViewCount without(String view, Outcome outcome) {
            return new ViewCount(view, outcome, Map.of(), Map.of());
        }
    }

    public Report {
        findings = List.copyOf(findings);
        views = List.copyOf(views);
        away = List.copyOf(away);
    }

    /** Whether all of the log was read and compared, and nothing was found. Views that kept moving are no fault. */
    @JsonProperty
    public boolean clean() {
        return count == 0 && away.isEmpty();
    }
}
