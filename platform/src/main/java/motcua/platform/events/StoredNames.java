package motcua.platform.events;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import motcua.access.AccessRecorded;
import motcua.admin.AdminActed;
import motcua.decree.CalendarDecreed;
import motcua.dossier.CodeIssued;
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
import motcua.notice.NoticeEvent.NoticeDelivered;
import motcua.notice.NoticeEvent.NoticeFailed;
import motcua.notice.NoticeEvent.NoticeRetried;
import motcua.privacy.SubjectErased;
import motcua.register.ImportEvent.ImportFinished;
import motcua.register.ImportEvent.ImportProgressed;
import motcua.register.ImportEvent.ImportStarted;

/** The name each event has in the store, for ever, whatever its class is called today. */
public final class StoredNames {

    /** The present revision of every event; a changed shape gets a new revision and an upcaster. */
    public static final String REVISION = "1";

    private static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(DossierSubmitted.class, "dossier.submitted"),
            Map.entry(DossierReceived.class, "dossier.received"),
            Map.entry(DossierDeclined.class, "dossier.declined"),
            Map.entry(DossierTakenOver.class, "dossier.taken-over"),
            Map.entry(DossierAssigned.class, "dossier.assigned"),
            Map.entry(SupplementAsked.class, "dossier.supplement-asked"),
            Map.entry(SupplementProvided.class, "dossier.supplement-provided"),
            Map.entry(PaymentAsked.class, "dossier.payment-asked"),
            Map.entry(PaymentConfirmed.class, "dossier.payment-confirmed"),
            Map.entry(WithdrawalAsked.class, "dossier.withdrawal-asked"),
            Map.entry(WithdrawalDeclined.class, "dossier.withdrawal-declined"),
            Map.entry(DossierStopped.class, "dossier.stopped"),
            Map.entry(DeadlineExtended.class, "dossier.extended"),
            Map.entry(DossierResolved.class, "dossier.resolved"),
            Map.entry(DossierReopened.class, "dossier.reopened"),
            Map.entry(DossierReturned.class, "dossier.returned"),
            Map.entry(CorrectionAsked.class, "dossier.correction-asked"),
            Map.entry(ResultCorrected.class, "dossier.corrected"),
            Map.entry(DossierReminded.class, "dossier.reminded"),
            Map.entry(DeadlineMoved.class, "dossier.deadline-moved"),
            Map.entry(SecretIssued.class, "dossier.secret-issued"),
            Map.entry(DossierRectified.class, "dossier.rectified"),
            Map.entry(SubjectErased.class, "subject.erased"),
            Map.entry(CodeIssued.class, "code.issued"),
            Map.entry(CalendarDecreed.class, "calendar.decreed"),
            Map.entry(ImportStarted.class, "import.started"),
            Map.entry(ImportProgressed.class, "import.progressed"),
            Map.entry(ImportFinished.class, "import.finished"),
            Map.entry(NoticeDelivered.class, "notice.delivered"),
            Map.entry(NoticeFailed.class, "notice.failed"),
            Map.entry(NoticeRetried.class, "notice.retried"),
            Map.entry(AccessRecorded.class, "access.recorded"),
            Map.entry(AdminActed.class, "admin.acted"));

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
