package motcua.query.platform;

import java.util.Map;

/**
 * How much there is in the store, counted without looking into any event: what a view must hold can be compared with it.
 *
 * @param events how many events there are of each stored name, such as {@code dossier.received}
 * @param dossiers how many streams with events of a dossier there are; number books and imports are not among them
 */
public record Census(Map<String, Long> events, long dossiers) {

    private static final String OF_DOSSIER = "dossier.";

    public Census {
        events = Map.copyOf(events);
    }

    /** Whether events of this stored name happen to dossiers. */
    public static boolean isOfDossier(String event) {
        return event.startsWith(OF_DOSSIER);
    }

    /** How many events are stored under {@code name}. */
    public long of(String name) {
        return events.getOrDefault(name, 0L);
    }
}
