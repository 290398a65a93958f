package motcua.query.queue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import motcua.dossier.DossierEvent;
import motcua.dossier.DossierEvent.CorrectionAsked;
import motcua.dossier.DossierEvent.DeadlineExtended;
import motcua.dossier.DossierEvent.DeadlineMoved;
import motcua.dossier.DossierEvent.DossierAssigned;
import motcua.dossier.DossierEvent.DossierDeclined;
import motcua.dossier.DossierEvent.DossierReceived;
import motcua.dossier.DossierEvent.DossierRectified;
import motcua.dossier.DossierEvent.DossierReminded;
import motcua.dossier.DossierEvent.DossierReopened;
import motcua.dossier.DossierEvent.DossierResolved;
import motcua.dossier.DossierEvent.DossierReturned;
import motcua.dossier.DossierEvent.DossierStopped;
import motcua.dossier.DossierEvent.DossierSubmitted;
import motcua.dossier.DossierEvent.DossierTakenOver;
import motcua.dossier.DossierEvent.PaymentAsked;
import motcua.dossier.DossierEvent.PaymentConfirmed;
import motcua.dossier.DossierEvent.ResultCorrected;
import motcua.dossier.DossierEvent.SecretIssued;
import motcua.dossier.DossierEvent.SupplementAsked;
import motcua.dossier.DossierEvent.SupplementProvided;
import motcua.dossier.DossierEvent.WithdrawalAsked;
import motcua.dossier.DossierEvent.WithdrawalDeclined;
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
        // A decision takes it from one office's queue to the other's.
        streams.tell(QueueOf.Office.class, queue -> event.card().concerns(queue.office()), change);
        streams.tell(QueueOf.Officer.class, queue -> concerned(event).contains(queue.officer()), change);
    }

    private static @Nullable OfficerId holder(DossierEvent event) {
        return switch (event) {
            case DossierAssigned e -> e.to();
            case SupplementProvided e -> e.officer();
            case PaymentAsked e -> e.officer();
            case PaymentConfirmed e -> e.officer();
            case WithdrawalDeclined e -> e.officer();
            case DeadlineExtended e -> e.officer();
            case DeadlineMoved e -> e.officer();
            case DossierRectified e -> e.officer();
            case DossierReminded e -> e.officer();
            case SecretIssued e -> e.officer();
            case DossierReopened e -> e.officer();
            case DossierSubmitted _,
                    DossierReceived _,
                    DossierTakenOver _,
                    DossierDeclined _,
                    SupplementAsked _,
                    WithdrawalAsked _,
                    DossierStopped _,
                    DossierResolved _,
                    DossierReturned _,
                    CorrectionAsked _,
                    ResultCorrected _ -> null;
        };
    }

    /** Whoever holds the dossier now, and whoever held it until now. */
    private static Set<OfficerId> concerned(DossierEvent event) {
        Set<OfficerId> concerned = new HashSet<>();
        add(concerned, holder(event));
        add(concerned, formerHolder(event));
        return concerned;
    }

    private static @Nullable OfficerId formerHolder(DossierEvent event) {
        return switch (event) {
            case DossierAssigned e -> e.from();
            case SupplementAsked e -> e.officer();
            case WithdrawalAsked e -> e.officer();
            case DossierStopped e -> e.officer();
            case DossierResolved e -> e.by();
            default -> null;
        };
    }

    private static void add(Set<OfficerId> officers, @Nullable OfficerId officer) {
        if (officer != null) {
            officers.add(officer);
        }
    }
}
