package motcua.query.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.Outcome;
import motcua.platform.events.StoredNames;
import motcua.query.history.History;
import org.jspecify.annotations.Nullable;

/**
 * Which forms a citizen can fetch. The side that prints them, which has the keys, decides by the same steps; a test holds its list
 * against this one.
 */
final class PapersOf {

    private static final String RESOLVED = StoredNames.of(DossierResolved.class);
    private static final String PROVIDED = StoredNames.of(SupplementProvided.class);
    private static final String ASKED = StoredNames.of(SupplementAsked.class);

    /** Steps that have their form whatever they say. */
    private static final Map<String, String> ALWAYS = Map.of(
            StoredNames.of(DossierReceived.class),
            "01",
            ASKED,
            "02",
            StoredNames.of(DossierDeclined.class),
            "03",
            StoredNames.of(DeadlineExtended.class),
            "04",
            StoredNames.of(DossierStopped.class),
            "05");

    private final List<Timeline.Form> papers = new ArrayList<>();
    private @Nullable Object due;

    private PapersOf() {}

    static List<Timeline.Form> of(History history) {
        PapersOf papers = new PapersOf();
        history.entries().forEach(entry -> papers.follow(history, entry));
        return List.copyOf(papers.papers);
    }

    private void follow(History history, History.Entry entry) {
        Object given = entry.facts().get("due");
        String form = formOf(entry, given);
        if (form != null) {
            String path = "/api/v1/tracking/" + history.code() + "/papers/" + form + "?version=" + entry.version();
            papers.add(new Timeline.Form(form, entry.version(), entry.recordedAt(), path));
        }
        // A supplement may make the clock stand still; no other step takes a date away.
        due = given == null && !entry.event().equals(ASKED) ? due : given;
    }

    private @Nullable String formOf(History.Entry entry, @Nullable Object given) {
        if (entry.event().equals(PROVIDED)) {
            // A receipt anew when it gives another date (NĐ 118/2025 Điều 19.5).
            return given == null || Objects.equals(given, due) ? null : "01";
        }
        if (entry.event().equals(RESOLVED)) {
            return Outcome.REFUSED.name().equals(entry.facts().get("outcome")) ? "03" : null;
        }
        return ALWAYS.get(entry.event());
    }
}
