package motcua.query.queue;

import java.util.List;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.OfficerId;
import motcua.dossier.State;
import motcua.query.platform.Streams;
import motcua.query.platform.ViewListener;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the watchers of a queue what changed in it, the officer who gave a dossier away as well as the one who got it. */
@Component
final class QueueNews implements ViewListener {

    private static final int FIRST_PAGE = 50;

    private final QueueReader reader;
    private final Streams streams;

    QueueNews(QueueReader reader, Streams streams) {
        this.reader = reader;
        this.streams = streams;
    }

    @Override
    public String view() {
        return QueueConfiguration.VIEW;
    }

    @QueryHandler
    QueuePage pageOf(QueueOf.Officer queue) {
        return reader.page(queue, null, FIRST_PAGE);
    }

    @QueryHandler
    QueuePage pageOf(QueueOf.Office queue) {
        return reader.page(queue, null, FIRST_PAGE);
    }

    @Override
    public void seen(List<Seen> events) {
        if (streams.hasWatchers()) {
            events.forEach(this::tell);
        }
    }

    private void tell(Seen seen) {
        DossierEvent event = seen.event();
        QueueChange change = new QueueChange(event.dossier(), State.after(event), holder(event), seen.version());
        streams.tell(
                QueueOf.Office.class,
                queue -> queue.office().equals(event.card().office()),
                change);
        streams.tell(QueueOf.Officer.class, queue -> concerned(event).contains(queue.officer()), change);
    }

    private static @Nullable OfficerId holder(DossierEvent event) {
        return event instanceof DossierAssigned assigned ? assigned.to() : null;
    }

    private static List<OfficerId> concerned(DossierEvent event) {
        return switch (event) {
            case DossierAssigned e -> e.from() == null ? List.of(e.to()) : List.of(e.to(), e.from());
            case DossierResolved e -> List.of(e.by());
            case DossierSubmitted _, DossierReceived _, DossierReturned _ -> List.of();
        };
    }
}
