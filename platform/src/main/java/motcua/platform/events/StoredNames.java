package motcua.platform.events;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import motcua.dossier.CodeIssued;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.register.ImportEvent.ImportFinished;
import motcua.register.ImportEvent.ImportProgressed;
import motcua.register.ImportEvent.ImportStarted;

/** The name each event has in the store, for ever, whatever its class is called today. */
public final class StoredNames {

    /** The present revision of every event; a changed shape gets a new revision and an upcaster. */
    public static final String REVISION = "1";

    private static final Map<Class<?>, String> NAMES = Map.of(
            DossierSubmitted.class, "dossier.submitted",
            DossierReceived.class, "dossier.received",
            DossierAssigned.class, "dossier.assigned",
            DossierResolved.class, "dossier.resolved",
            DossierReturned.class, "dossier.returned",
            CodeIssued.class, "code.issued",
            ImportStarted.class, "import.started",
            ImportProgressed.class, "import.progressed",
            ImportFinished.class, "import.finished");

    private static final Map<String, Class<?>> CLASSES =
            NAMES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private StoredNames() {}

    /** The stored name of an event class; throws {@link IllegalArgumentException} for a class without one. */
    public static String of(Class<?> event) {
        String name = NAMES.get(event);
        if (name == null) {
            throw new IllegalArgumentException(event + " has no stored name");
        }
        return name;
    }

    /** The event class behind a stored name; empty for one that this build does not know. */
    static Optional<Class<?>> classOf(String name) {
        return Optional.ofNullable(CLASSES.get(name));
    }
}
