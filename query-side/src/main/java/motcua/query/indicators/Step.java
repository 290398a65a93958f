package motcua.query.indicators;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
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
import motcua.dossier.Waited;
import org.jspecify.annotations.Nullable;

/**
 * One event with what it leaves to be remembered.
 *
 * @param at the office and the day on which it was recorded: when a person says it happened is what the indicators watch
 */
record Step(DossierEvent event, long version, OfficeDay at, List<Fact> facts) {

    static Step of(DossierEvent event, long version) {
        OfficeDay at = OfficeDay.of(event.card().office(), event.stamp().recordedAt());
        return new Step(event, version, at, Facts.of(event, version));
    }

    /** What the event adds to its day, measured against what its dossier has gone through before. */
    Touch touch(Remembered past, Measures measures) {
        return new Touch(at, event.dossier().value(), version, recordedAt(), counts(past, measures));
    }

    private SortedMap<String, List<Count>> counts(Remembered past, Measures measures) {
        String actor = Facts.officer(event.stamp().actor());
        Touch.Counts counts = new Touch.Counts()
                .add(actor, Count.STEP)
                .addIf(measures.lateEntry().is(event.stamp()), actor, Count.LATE_ENTRY)
                .addIf(opens(), actor, Count.OPENED);
        switch (event) {
            case DossierReceived e -> answer(e.waited(), past, measures, counts);
            case DossierDeclined e -> answer(e.waited(), past, measures, counts);
            case SupplementAsked e -> supplement(e, past, measures, counts);
            case DossierResolved e -> resolution(e, past, measures, counts);
            case DossierReopened e -> counts.add(e.officer().value(), Count.REOPENED);
            case CorrectionAsked _ -> counts.add(resolver(past), Count.CORRECTION);
            case DossierSubmitted _,
                    DossierTakenOver _,
                    DossierAssigned _,
                    SupplementProvided _,
                    PaymentAsked _,
                    PaymentConfirmed _,
                    WithdrawalAsked _,
                    WithdrawalDeclined _,
                    DossierStopped _,
                    DeadlineExtended _,
                    DossierReturned _,
                    ResultCorrected _,
                    DossierRectified _,
                    DossierReminded _,
                    DeadlineMoved _,
                    SecretIssued _ -> {}
        }
        return counts.counts();
    }

    /** Whether somebody did it. What the house says because time went by is nobody's work. */
    boolean isSomebodys() {
        return event.stamp().comesFromAPerson();
    }

    private boolean opens() {
        return facts.stream().anyMatch(fact -> fact.kind() == Fact.Kind.OPENED);
    }

    /** Whether the event opens or ends its dossier, which makes others of the same pair look different. */
    boolean concernsOthers() {
        return facts.stream().anyMatch(fact -> fact.kind() == Fact.Kind.OPENED || fact.kind() == Fact.Kind.ENDED);
    }

    /** Only what came online waits for an answer. The event says how long it did, but for one older than the field. */
    private void answer(@Nullable Waited told, Remembered past, Measures measures, Touch.Counts counts) {
        String actor = Facts.officer(event.stamp().actor());
        if (told != null) {
            counts.add(actor, Count.ANSWERED).addIf(told.isBreachedBy(recordedAt()), actor, Count.ANSWERED_LATE);
            return;
        }
        past.lastBefore(version, Fact.Kind.WAITING)
                .ifPresent(waiting -> counts.add(actor, Count.ANSWERED)
                        .addIf(
                                measures.isAnsweredLate(at.office(), waiting.at(), recordedAt()),
                                actor,
                                Count.ANSWERED_LATE));
    }

    /** Before reception no clock runs, and asking for what is missing is a lawful answer (NĐ 118/2025 Điều 17.2c). */
    private void supplement(SupplementAsked asked, Remembered past, Measures measures, Touch.Counts counts) {
        String actor = Facts.officer(event.stamp().actor());
        counts.add(actor, Count.SUPPLEMENT);
        if (asked.before() == null) {
            answer(asked.waited(), past, measures, counts);
        } else if (asked.deadline() == null) {
            counts.add(actor, Count.CLOCK_STOPPED);
        }
    }

    private void resolution(DossierResolved resolved, Remembered past, Measures measures, Touch.Counts counts) {
        String by = resolved.by().value();
        boolean atOnce = past.lastBefore(version, Fact.Kind.ASSIGNED)
                .filter(assigned -> assigned.officer().equals(by))
                .filter(assigned -> measures.isAtOnce(assigned.at(), recordedAt()))
                .isPresent();
        counts.add(by, Count.RESOLVED)
                .addIf(atOnce, by, Count.RESOLVED_AT_ONCE)
                .addIf(event.stamp().whyLate() != null, by, Count.RESOLUTION_TOLD_LATE);
    }

    /** Whose decision it was; nobody's here when a register tells of it. */
    private String resolver(Remembered past) {
        return past.lastBefore(version, Fact.Kind.RESOLVED).map(Fact::officer).orElse(Cells.NOBODY);
    }

    private Instant recordedAt() {
        return event.stamp().recordedAt();
    }
}
