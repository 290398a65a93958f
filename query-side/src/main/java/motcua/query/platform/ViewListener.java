package motcua.query.platform;

import java.util.List;
import motcua.dossier.DossierEvent;

/** Hears of the events that readers of a live view can now see. */
public interface ViewListener {

    /** The name of the view it listens to. */
    String view();

    /** Called behind each flush, on the thread of a processor: it may neither block nor throw. */
    void seen(List<Seen> events);

    /**
     * An event that a view has written.
     *
     * @param version the event's sequence number in its dossier
     */
    record Seen(DossierEvent event, long version) {}
}
