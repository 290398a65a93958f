package motcua.standalone.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierId;
import motcua.platform.events.EventJson;
import motcua.platform.stored.StoredEvent;
import motcua.platform.stored.StoredStream;
import motcua.platform.stored.StoredStream.Page;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Reads the whole store and counts which dossiers a calendar moved, which it had to, and which it must not have. */
final class MovedOnce {

    private static final EventJson EVENTS = EventJson.serializer();
    private static final int PAGE = 5_000;

    private final StoredStream events;
    private final String calendar;

    MovedOnce(StoredStream events, String calendar) {
        this.events = events;
        this.calendar = calendar;
    }

    void tell() {
        Map<DossierId, List<DossierEvent>> stories = new HashMap<>();
        @Nullable String position = null;
        Page page;
        do {
            page = events.after(position, PAGE);
            page.events().stream()
                    .filter(stored -> stored.name().startsWith("dossier."))
                    .map(MovedOnce::read)
                    .forEach(event -> stories.computeIfAbsent(event.dossier(), _ -> new ArrayList<>())
                            .add(event));
            position = page.position();
        } while (!page.events().isEmpty());
        Map<String, Integer> found = new HashMap<>();
        stories.values().forEach(story -> found.merge(verdict(story), 1, Integer::sum));
        found.forEach((what, count) -> System.out.printf(Locale.ROOT, "%-40s %,d%n", what, count));
    }

    private static DossierEvent read(StoredEvent stored) {
        return EVENTS.deserialize(new SimpleSerializedObject<>(
                stored.payload(), byte[].class, new SimpleSerializedType(stored.name(), stored.revision())));
    }

    private String verdict(List<DossierEvent> story) {
        boolean isResolved = story.stream().anyMatch(DossierResolved.class::isInstance);
        List<DeadlineMoved> moves = story.stream()
                .filter(DeadlineMoved.class::isInstance)
                .map(DeadlineMoved.class::cast)
                .toList();
        boolean isRight =
                moves.stream().allMatch(move -> move.deadline().calendar().equals(calendar));
        return "%s, moved %d times%s"
                .formatted(isResolved ? "finished" : "running", moves.size(), isRight ? "" : ", by another calendar");
    }
}
